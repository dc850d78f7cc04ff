package io.github.mldebug.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A table of packages and the packages that each may use: lines of the form {@code a -> b c}. */
public final class PackageMap {
    private final Map<String, List<String>> lines = new LinkedHashMap<>();

    /** Reads the table. */
    public PackageMap(String table) {
        for (String line : table.lines().toList()) {
            String[] sides = line.split("->", -1);
            String uses = sides[1].strip();
            lines.put(sides[0].strip(), uses.isEmpty() ? List.of() : List.of(uses.split(" +")));
        }
    }

    /** Every package is on the map, and uses only what its line says. */
    public Rule arrows() {
        return new Rule("imports follow the map", classes -> {
            Set<String> found = new TreeSet<>();
            for (JavaClass user : classes) {
                String from = Rule.packageOf(user);
                if (!lines.containsKey(from)) {
                    found.add(from + " is not on the map: " + user.getName());
                    continue;
                }
                for (Dependency dependency : user.getDirectDependenciesFromSelf()) {
                    addIfNotAllowed(from, dependency, found);
                }
            }
            return List.copyOf(found);
        });
    }

    private void addIfNotAllowed(String from, Dependency dependency, Set<String> found) {
        JavaClass used = dependency.getTargetClass().getBaseComponentType();
        if (!Rule.isOurs(used)) {
            return;
        }
        String to = Rule.packageOf(used);
        if (!to.equals(from) && !lines.getOrDefault(from, List.of()).contains(to)) {
            found.add(from + " may not use " + to + ": " + dependency.getDescription());
        }
    }

    /** Arrows point down the table, so that there is no cycle. */
    public Rule pointsDown() {
        return new Rule("the map points down", classes -> {
            List<String> order = List.copyOf(lines.keySet());
            List<String> found = new ArrayList<>();
            lines.forEach((from, uses) -> uses.stream()
                    .filter(to -> order.indexOf(to) <= order.indexOf(from))
                    .forEach(to -> found.add(from + " -> " + to + " points up")));
            return found;
        });
    }

    /** No line outlives its package. */
    public Rule isCurrent() {
        return new Rule("the map has no ghosts", classes -> {
            Set<String> there = packages(classes);
            return lines.keySet().stream()
                    .filter(name -> !there.contains(name))
                    .map(name -> name + " is on the map and nowhere else")
                    .toList();
        });
    }

    private static Set<String> packages(JavaClasses classes) {
        Set<String> names = new TreeSet<>();
        classes.forEach(each -> names.add(Rule.packageOf(each)));
        return names;
    }
}
