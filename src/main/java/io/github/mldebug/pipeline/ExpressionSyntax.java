package io.github.mldebug.pipeline;

import io.github.mldebug.feature.ExpressionInfo;
import io.github.mldebug.feature.Expressions;
import io.github.mldebug.feature.Parameter;
import io.github.mldebug.feature.ValueType;

/** How an expression is written: the part of its page that follows from the table of expressions. */
final class ExpressionSyntax {
    private ExpressionSyntax() {}

    /** What an expression takes and makes, with an example, in Markdown. */
    static String section(String name) {
        ExpressionInfo info = Expressions.infos().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        StringBuilder text = new StringBuilder("\n## How to write it\n\n`");
        text.append(info.signature()).append("` makes a ");
        text.append(info.result().words()).append(" of these:\n\n");
        for (Parameter parameter : info.parameters()) {
            text.append("- ").append(parameter.name()).append(": a ");
            text.append(parameter.type().words());
            boolean ranged = parameter.type() == ValueType.COUNT;
            text.append(ranged ? " from " + parameter.least() + " to " + parameter.most() : "");
            text.append('\n');
        }
        text.append("\nEach is a column, or another expression that makes such a thing. A name that is not one plain");
        text.append(" word stands in backquotes.\n\n```\nmldebug iterate --add-feature '");
        text.append(info.example()).append("'\n```\n");
        return text.toString();
    }
}
