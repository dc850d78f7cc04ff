package io.github.mldebug.learn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The settings of one learner: every one that has an effect, in declared order. Immutable. */
public final class Hyperparameters {
    private final LearnerInfo info;
    private final Map<String, Object> values;

    private Hyperparameters(LearnerInfo info, Map<String, Object> values) {
        this.info = info;
        this.values = values;
    }

    /** The defaults of a learner. */
    public static Hyperparameters of(LearnerInfo info) {
        Map<String, Object> values = new LinkedHashMap<>();
        info.hyperparameters().forEach(one -> values.put(one.name(), one.initial()));
        return new Hyperparameters(info, values);
    }

    /** The defaults of a learner with some values set, as a ledger or a user gives them; the user's error if wrong. */
    public static Hyperparameters of(LearnerInfo info, Map<String, ?> given) {
        Hyperparameters result = of(info);
        for (Map.Entry<String, ?> entry : given.entrySet()) {
            result = result.with(entry.getKey(), entry.getValue());
        }
        return result;
    }

    /**
     * The same with one value changed. A value that has an effect only under another setting brings that setting with it;
     * {@link #changes} names both.
     *
     * @param name of the hyperparameter
     * @param value a number, or a text that spells one or is a word
     */
    public Hyperparameters with(String name, Object value) {
        Hyperparameter changed = info.hyperparameter(name);
        Map<String, Object> copy = new LinkedHashMap<>(values);
        copy.put(name, changed.accept(value));
        Hyperparameter.@Nullable Requirement needed = changed.requires();
        if (needed != null) {
            copy.put(needed.name(), needed.word());
        }
        return new Hyperparameters(info, copy);
    }

    /** The learner's declaration. */
    public LearnerInfo info() {
        return info;
    }

    /** A number. */
    public double number(String name) {
        return (Double) value(name);
    }

    /** A whole number. */
    public int whole(String name) {
        return (int) number(name);
    }

    /** A word. */
    public String word(String name) {
        return (String) value(name);
    }

    /** Whether the value has an effect under the others. */
    public boolean isActive(String name) {
        Hyperparameter.@Nullable Requirement needed = info.hyperparameter(name).requires();
        return needed == null || needed.word().equals(values.get(needed.name()));
    }

    /** Those that have an effect, in declared order: {@link Double} or {@link String}. */
    public Map<String, Object> asMap() {
        Map<String, Object> active = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (isActive(name)) {
                active.put(name, value);
            }
        });
        return Collections.unmodifiableMap(active);
    }

    /** What differs in effect from earlier settings, as {@code learning-rate=0.1}, in declared order. */
    public List<String> changes(Hyperparameters earlier) {
        Map<String, Object> before = earlier.asMap();
        List<String> changes = new ArrayList<>();
        asMap().forEach((name, value) -> {
            if (!value.equals(before.get(name)) && (before.containsKey(name) || isNotDefault(name, value))) {
                changes.add(name + "=" + Hyperparameter.show(value));
            }
        });
        return List.copyOf(changes);
    }

    private boolean isNotDefault(String name, Object value) {
        return !value.equals(info.hyperparameter(name).initial());
    }

    /** A value, a {@link Double} or a {@link String}. */
    public Object value(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(info.name() + " has no " + name);
        }
        return value;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Hyperparameters that
                && info.name().equals(that.info.name())
                && asMap().equals(that.asMap());
    }

    @Override
    public int hashCode() {
        return Objects.hash(info.name(), asMap());
    }

    /** As {@code ridge=0.000001 solver=newton}, those that have an effect. */
    @Override
    public String toString() {
        List<String> words = new ArrayList<>();
        asMap().forEach((name, value) -> words.add(name + "=" + Hyperparameter.show(value)));
        return String.join(" ", words);
    }
}
