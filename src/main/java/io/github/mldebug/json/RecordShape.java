package io.github.mldebug.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What reading and writing need to know of a record class, found by reflection once. */
final class RecordShape {
    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Constructor<?> constructor;
    private final List<Component> components;

    private RecordShape(Class<?> type) {
        RecordComponent[] found = type.getRecordComponents();
        if (found == null) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        Class<?>[] types = Arrays.stream(found).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("a record without its constructor: " + type.getName(), e);
        }
        constructor.setAccessible(true);
        components = Arrays.stream(found).map(Component::of).toList();
    }

    static RecordShape of(Class<?> type) {
        return SHAPES.get(type);
    }

    List<Component> components() {
        return components;
    }

    /** A record of these values; exceptions of its constructor are passed on. */
    Object create(@Nullable Object[] values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw unchecked(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException unchecked(InvocationTargetException wrapper) {
        if (wrapper.getCause() instanceof RuntimeException cause) {
            return cause;
        }
        if (wrapper.getCause() instanceof Error error) {
            throw error;
        }
        return new IllegalStateException(wrapper.getCause());
    }

    /** One component. */
    record Component(
            String name,
            Class<?> rawType,
            Type type,
            Method accessor,
            boolean nullable,
            boolean alwaysPresent,
            boolean flattened) {
        static Component of(RecordComponent component) {
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            return new Component(
                    component.getName(),
                    component.getType(),
                    component.getGenericType(),
                    accessor,
                    component.getAnnotatedType().isAnnotationPresent(Nullable.class),
                    component.isAnnotationPresent(AlwaysPresent.class) || component.getType() == Double.class,
                    component.isAnnotationPresent(Flattened.class));
        }

        @Nullable
        Object valueIn(Object record) {
            try {
                return accessor.invoke(record);
            } catch (InvocationTargetException e) {
                throw unchecked(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
