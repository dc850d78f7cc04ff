package io.github.mldebug.architecture;

import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Something that must hold for all our classes: its name, and what breaks it, one line each. */
public final class Rule {
    private static final String ROOT = "io.github.mldebug";

    private final String name;
    private final Function<JavaClasses, List<String>> breaches;

    Rule(String name, Function<JavaClasses, List<String>> breaches) {
        this.name = name;
        this.breaches = breaches;
    }

    /** What breaks this rule; empty when it holds. */
    public List<String> breaches(JavaClasses classes) {
        return breaches.apply(classes);
    }

    @Override
    public String toString() {
        return name;
    }

    /** No cycles between packages, at any depth. */
    public static Rule noCycles() {
        return new Rule("no cycles", classes -> SlicesRuleDefinition.slices()
                .matching(ROOT + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .evaluate(classes)
                .getFailureReport()
                .getDetails());
    }

    /** No package, at any depth, has one of these names. */
    public static Rule noPackagesNamed(String... names) {
        Set<String> refused = Set.of(names);
        return new Rule("no package that hides what it is for", classes -> classes.stream()
                .flatMap(each -> Pattern.compile("\\.")
                        .splitAsStream(each.getPackageName())
                        .filter(refused::contains)
                        .map(part -> "package named " + part + ": " + each.getName()))
                .toList());
    }

    /** Every package says that its types are not null unless they say so: else NullAway looks at half of them. */
    public static Rule nullMarked() {
        return new Rule("every package is @NullMarked", classes -> classes.stream()
                .filter(each -> !each.getPackage().isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(each -> "no @NullMarked in the package-info of " + each.getName())
                .toList());
    }

    /** Only these packages use classes whose full names start so. */
    public static Rule door(String what, Set<String> packages, String... prefixes) {
        return uses(
                what + " only in " + packages, name -> !packages.contains(name), used -> startsWith(used, prefixes));
    }

    /** These packages use no classes whose full names start so. */
    public static Rule without(String name, Set<String> packages, String... prefixes) {
        return uses(name, packages::contains, used -> startsWith(used, prefixes));
    }

    /** Of one package, another uses only these classes, and what is nested in them. */
    public static Rule onlyIn(String name, String user, String used, String... classes) {
        Set<String> allowed = Set.of(classes);
        return uses(
                name,
                user::equals,
                target -> isOurs(target)
                        && packageOf(target).equals(used)
                        && !allowed.contains(outermost(target).getSimpleName()));
    }

    /** No static field that can change. */
    public static Rule noStaticState() {
        return new Rule("no static state", classes -> classes.stream()
                .flatMap(each -> each.getFields().stream())
                .filter(Rule::canChange)
                .map(field -> "static state: " + field.getFullName().substring(ROOT.length() + 1))
                .toList());
    }

    /**
     * Outside of these packages, none of these calls.
     *
     * @param calls one a line, {@code Class.method(Type, Type)} with simple names, {@code new} for constructors, a field
     *     without brackets, and {@code *} for anything; classes of the JDK only
     */
    public static Rule noCalls(String name, Set<String> except, String calls) {
        Predicate<String> refused = Pattern.compile(calls.lines()
                        .map(line -> Pattern.compile("\\*")
                                .splitAsStream(line + " ")
                                .map(String::stripTrailing)
                                .map(Pattern::quote)
                                .collect(Collectors.joining(".*")))
                        .collect(Collectors.joining("|")))
                .asMatchPredicate();
        return new Rule(name, classes -> {
            List<String> found = new ArrayList<>();
            for (JavaClass user : classes) {
                if (!except.contains(packageOf(user))) {
                    user.getAccessesFromSelf().stream()
                            .filter(access -> refused.test(signature(access)))
                            .forEach(access -> found.add(name + ": " + access.getDescription()));
                }
            }
            return found;
        });
    }

    static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(ROOT) || type.getPackageName().startsWith(ROOT + ".");
    }

    /** The part of a package name that is on the map; {@code Main} for the root. */
    static String packageOf(JavaClass type) {
        if (type.getPackageName().equals(ROOT)) {
            return "Main";
        }
        String below = type.getPackageName().substring(ROOT.length() + 1);
        int dot = below.indexOf('.');
        return dot < 0 ? below : below.substring(0, dot);
    }

    private static Rule uses(String name, Predicate<String> users, Predicate<JavaClass> refused) {
        return new Rule(name, classes -> {
            List<String> found = new ArrayList<>();
            for (JavaClass user : classes) {
                if (users.test(packageOf(user))) {
                    user.getDirectDependenciesFromSelf().stream()
                            .filter(each -> refused.test(each.getTargetClass().getBaseComponentType()))
                            .map(Dependency::getDescription)
                            .forEach(line -> found.add(name + ": " + line));
                }
            }
            return found;
        });
    }

    private static boolean startsWith(JavaClass type, String... prefixes) {
        return List.of(prefixes).stream().anyMatch(type.getName()::startsWith);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(Rule::outermost).orElse(type);
    }

    private static boolean canChange(JavaField field) {
        return field.getModifiers().contains(JavaModifier.STATIC)
                && !field.getModifiers().contains(JavaModifier.FINAL)
                && !field.getModifiers().contains(JavaModifier.SYNTHETIC);
    }

    private static String signature(JavaAccess<?> access) {
        AccessTarget target = access.getTarget();
        if (!target.getOwner().getName().startsWith("java.")) {
            return "";
        }
        String owner = target.getOwner().getSimpleName();
        if (target instanceof AccessTarget.CodeUnitAccessTarget code) {
            String method = code.getName().equals("<init>") ? "new" : code.getName();
            return code.getRawParameterTypes().stream()
                    .map(JavaClass::getSimpleName)
                    .collect(Collectors.joining(", ", owner + "." + method + "(", ")"));
        }
        return owner + "." + target.getName();
    }
}
