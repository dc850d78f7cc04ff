package io.github.mldebug.feature;

import io.github.mldebug.error.DidYouMean;
import io.github.mldebug.error.Place;
import io.github.mldebug.error.UserError;
import io.github.mldebug.feature.Arguments.Argument;
import io.github.mldebug.table.Column;
import io.github.mldebug.table.Names;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** From one expression as written to a feature: finds the columns, checks the types, spells it canonically. */
final class ExpressionBuilder {
    private final ColumnTerms columns;
    private final int classes;
    private final String text;
    private final Set<String> read = new LinkedHashSet<>();
    private boolean usesLabel;

    /**
     * @param classes how many classes are to be predicted, 0 for numbers
     * @param text the whole expression, for error messages
     */
    ExpressionBuilder(ColumnTerms columns, int classes, String text) {
        this.columns = columns;
        this.classes = classes;
        this.text = text;
    }

    Feature build(Written written) {
        Argument whole = part(written);
        Spelled spelled = new Spelled(whole.alone(), List.copyOf(read), usesLabel);
        return feature((Term) whole.value(), spelled).orElseThrow(() -> {
            String what = whole.spelling() + " holds " + role(written) + ", which no model here can use as it is";
            return error(what, Conversions.hint(columns, whole, ValueType.NUMBER), written);
        });
    }

    /** A feature of a part that stands alone; empty when it is neither number, category nor date. */
    static Optional<Feature> feature(Term term, Spelled spelled) {
        if (term instanceof NumberTerm number) {
            return Optional.of(new NumberFeature(spelled, number));
        }
        if (term instanceof CategoryTerm category) {
            return Optional.of(new CategoryFeature(spelled, category));
        }
        return term instanceof DateColumn dates
                ? Optional.of(new NumberFeature(spelled, Elapsed.of(dates)))
                : Optional.empty();
    }

    private String role(Written written) {
        String key = ((Written.Name) written).text();
        return columns.table().column(key).map(column -> column.role().id()).orElse("text");
    }

    /** A part with the type that it has by itself. */
    Argument part(Written written) {
        if (written instanceof Written.Call call) {
            return call(call);
        }
        Written.Name name = (Written.Name) written;
        Column column = columns.table().column(name.text()).orElseThrow(() -> unknown(name));
        read.add(column.key());
        return new Argument(columns.of(column), FeatureParser.quote(column.key()));
    }

    private Argument call(Written.Call call) {
        Expression expression = Expressions.named(call.name()).orElseThrow(() -> unknown(call));
        ExpressionInfo info = expression.info();
        List<Parameter> parameters = info.parameters();
        if (call.arguments().size() != parameters.size()) {
            throw new UserError(
                    info.name() + " takes " + count(parameters.size()) + ", not "
                            + call.arguments().size(),
                    "write it as " + info.signature() + "; see: mldebug explain " + info.name(),
                    Place.of(text, call.from(), call.to()));
        }
        usesLabel |= info.usesLabel();
        List<Argument> arguments = new ArrayList<>();
        for (int i = 0; i < parameters.size(); i++) {
            arguments.add(argument(info, parameters.get(i), call.arguments().get(i)));
        }
        Arguments all = new Arguments(arguments);
        try {
            return new Argument(expression.term(all), expression.spelling(all), expression.spellingAlone(all));
        } catch (Arguments.Misfit misfit) {
            throw error(
                    String.valueOf(misfit.getMessage()),
                    misfit.hint(),
                    call.arguments().get(misfit.argument()));
        }
    }

    private Argument argument(ExpressionInfo info, Parameter parameter, Written written) {
        if (parameter.type() == ValueType.COUNT) {
            return wholeNumber(info, parameter, written);
        }
        Argument part = part(written);
        Term term = Conversions.fitting((Term) part.value(), parameter.type())
                .orElseThrow(() -> error(
                        Conversions.refusal(info, part, parameter.type()),
                        Conversions.hint(columns, part, parameter.type()),
                        written));
        if (term instanceof NumberTerm number && number.width(classes) > 1) {
            throw error(
                    part.spelling() + " is " + number.width(classes)
                            + " numbers here, one for each class but the first, and " + info.name() + " takes one",
                    "use it by itself",
                    written);
        }
        return new Argument(term, part.spelling());
    }

    private Argument wholeNumber(ExpressionInfo info, Parameter parameter, Written written) {
        String shown = text.substring(written.from(), written.to());
        String range = "a whole number from " + parameter.least() + " to " + parameter.most();
        if (written instanceof Written.Name name && !name.quoted()) {
            double value = io.github.mldebug.table.Numbers.parse(name.text());
            if (value == Math.rint(value) && value >= parameter.least() && value <= parameter.most()) {
                return new Argument((int) value, Integer.toString((int) value));
            }
        }
        throw error(
                info.name() + " takes " + range + " here, not '" + shown + "'",
                "write it as " + info.signature() + "; see: mldebug explain " + info.name(),
                written);
    }

    private static String count(int arguments) {
        return arguments == 1 ? "1 argument" : arguments + " arguments";
    }

    private UserError unknown(Written.Name name) {
        Optional<Expression> expression = Expressions.named(name.text());
        if (expression.isPresent() && !name.quoted()) {
            ExpressionInfo info = expression.get().info();
            return error(
                    info.name() + " needs what it is of",
                    "write it as " + info.signature() + "; see: mldebug explain " + info.name(),
                    name);
        }
        List<String> keys = columns.table().columns().stream().map(Column::key).toList();
        String hint = Operators.between(name.text(), keys)
                .or(() -> DidYouMean.closest(name.text(), keys)
                        .map(near -> "did you mean " + FeatureParser.inBackquotes(near) + "?"))
                .orElseGet(() -> Names.hint("column", name.text(), keys));
        return error(
                "no column '" + name.text() + "' in " + columns.table().source().path(), hint, name);
    }

    private UserError unknown(Written.Call call) {
        List<String> names =
                Expressions.infos().stream().map(ExpressionInfo::name).toList();
        String hint = DidYouMean.closest(call.name(), names)
                .map(near -> "did you mean `" + near + "`?")
                .orElse("there is " + String.join(", ", names) + "; see: mldebug explain");
        return new UserError("no expression '" + call.name() + "'", hint, Place.of(text, call.from(), call.nameTo()));
    }

    private UserError error(String message, String hint, Written written) {
        return new UserError(message, hint, Place.of(text, written.from(), written.to()));
    }
}
