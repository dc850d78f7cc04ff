package io.github.mldebug.feature;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.mldebug.error.Place;
import io.github.mldebug.error.UserError;
import io.github.mldebug.kit.TextTables;
import io.github.mldebug.table.Table;
import io.github.mldebug.table.Target;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How expressions may be written, and what is said of those that may not. */
class ExpressionParsingTest {
    private static final Table TABLE = table();

    /** Columns of each type: numbers, numbers that repeat, categories, dates, text, and odd names. */
    private static Table table() {
        StringBuilder csv = new StringBuilder("age,price,doors,state,plan,ts,end,note,body mass,`odd`,log,kind\n");
        for (int i = 0; i < 40; i++) {
            csv.append(i * 7 % 40)
                    .append(',')
                    .append(i * 3.5 + 1)
                    .append(',')
                    .append(i % 4)
                    .append(',');
            csv.append(i % 3 == 0 ? "CA" : "NY")
                    .append(',')
                    .append(i % 2 == 0 ? "pro" : "free")
                    .append(',');
            csv.append("2024-01-")
                    .append(10 + i % 20)
                    .append(",2024-02-")
                    .append(10 + i % 19)
                    .append(',');
            csv.append("words ").append(i).append(" make a note,");
            csv.append(i * 1.5)
                    .append(',')
                    .append(i * 11 % 40)
                    .append(',')
                    .append(i + 0.5)
                    .append(',');
            csv.append(i % 3 == 0 ? "a" : i % 3 == 1 ? "b" : "c").append('\n');
        }
        return TextTables.table(csv.toString());
    }

    private static Feature parse(String expression) {
        return new FeatureParser(TABLE).parse(expression);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                age                              | age
                `age`                            | age
                log ( price )                    | log(price)
                log(`price`)                     | log(price)
                bin(age,010)                     | bin(age, 10)
                bin( log(ratio(price,age)) , 5.0)| bin(log(ratio(price, age)), 5)
                product(price, age)              | product(age, price)
                product(age, price)              | product(age, price)
                ratio(price, age)                | ratio(price, age)
                difference(price, age)           | difference(price, age)
                difference(end, ts)              | difference(end, ts)
                cross(state, plan)               | cross(plan, state)
                cross(state, bin(age, 5))        | cross(bin(age, 5), state)
                cross(cross(state, plan), doors) | cross(cross(plan, state), doors)
                onehot(state)                    | state
                onehot(bin(age, 5))              | bin(age, 5)
                onehot(doors)                    | onehot(doors)
                frequency(onehot(state))         | frequency(state)
                elapsed(ts)                      | ts
                log(elapsed(ts))                 | log(elapsed(ts))
                body mass                        | `body mass`
                log(`body mass`)                 | log(`body mass`)
                log(```odd```)                   | log(```odd```)
                `odd`                            | ```odd```
                log(log)                         | log(log)
                target-mean(state)               | target-mean(state)
                words(note)                      | words(note)
                length(state)                    | length(state)
                missing(note)                    | missing(note)
                """)
    void hasOneCanonicalSpelling(String written, String canonical) {
        Feature feature = parse(written);

        assertEquals(canonical, feature.expression());
        assertEquals(canonical, parse(canonical).expression());
    }

    @Test
    void readsTheColumnsOfAllItsParts() {
        Feature feature = parse("cross(cross(state, bin(log(age), 3)), bin(target-mean(plan), 4))");

        assertEquals("cross(bin(target-mean(plan), 4), cross(bin(log(age), 3), state))", feature.expression());
        assertEquals(List.of("plan", "age", "state"), feature.columns());
        assertEquals(true, feature.usesLabel());
        assertEquals(false, parse("frequency(state)").usesLabel());
    }

    /** Expression, what the caret marks, message, hint. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                log(pirce)        | 4-9   | no column 'pirce' in table.csv | did you mean `price`?
                log( `pirce` )    | 5-12  | no column 'pirce' in table.csv | did you mean `price`?
                ratio(age, pirce) | 11-16 | no column 'pirce' in table.csv | did you mean `price`?
                bodymass          | 0-8   | no column 'bodymass' in table.csv | did you mean `body mass`?
                lgo(price)        | 0-3   | no expression 'lgo' | did you mean `log`?
                Log(price)        | 0-3   | no expression 'Log' | did you mean `log`?
                sqrt(price)       | 0-4   | no expression 'sqrt' | there is log, clip, bin, product, ratio, difference, cross, onehot, frequency, target-mean, missing, elapsed, month, weekday, hour, length, words; see: mldebug explain
                bin(age)          | 0-8   | bin takes 2 arguments, not 1 | write it as bin(x, bins); see: mldebug explain bin
                log(age, price)   | 0-15  | log takes 1 argument, not 2 | write it as log(x); see: mldebug explain log
                log()             | 0-5   | log takes 1 argument, not 0 | write it as log(x); see: mldebug explain log
                bin(age, 1)       | 9-10  | bin takes a whole number from 2 to 100 here, not '1' | write it as bin(x, bins); see: mldebug explain bin
                bin(age, 2.5)     | 9-12  | bin takes a whole number from 2 to 100 here, not '2.5' | write it as bin(x, bins); see: mldebug explain bin
                bin(age, price)   | 9-14  | bin takes a whole number from 2 to 100 here, not 'price' | write it as bin(x, bins); see: mldebug explain bin
                log(state)        | 4-9   | log takes a number here, and state is a category | what fits: frequency(state), target-mean(state); or another column: age, price, doors, `body mass`, ```odd```, …
                log(ts)           | 4-6   | log takes a number here, and ts is a date | what fits: elapsed(ts); or another column: age, price, doors, `body mass`, ```odd```, …
                log(note)         | 4-8   | log takes a number here, and note is text | what fits: length(note), words(note); or another column: age, price, doors, `body mass`, ```odd```, …
                log(cross(state, plan)) | 4-22 | log takes a number here, and cross(plan, state) is a category | what fits: frequency(cross(plan, state)), target-mean(cross(plan, state)); or another column: age, price, doors, `body mass`, ```odd```, …
                cross(state, price) | 13-18 | cross takes a category here, and price holds 40 different numbers, too many to be levels | what fits: bin(price, 5); or another column: state, plan, kind
                cross(ts, state)  | 6-8   | cross takes a category here, and ts is a date | what fits: month(ts), weekday(ts), hour(ts); or another column: state, plan, kind
                frequency(note)   | 10-14 | frequency takes a category here, and note is text | what fits: state, plan, kind
                month(age)        | 6-9   | month takes a date here, and age is a number | what fits: ts, end
                words(age)        | 6-9   | words takes text here, and age is a number | what fits: note
                difference(ts, age) | 15-18 | difference takes two numbers or two dates, not one of each | a date becomes a number of days with elapsed(…)
                difference(ts, state) | 15-20 | difference takes a number or date here, and state is a category | what fits: frequency(state), target-mean(state); or another column: age, price, doors, ts, end, …
                log               | ok    | |
                weekday           | 0-7   | weekday needs what it is of | write it as weekday(ts); see: mldebug explain weekday
                note              | 0-4   | note holds text, which no model here can use as it is | what fits: length(note), words(note); or another column: age, price, doors, `body mass`, ```odd```, …
                log(price         | 9-9   | a comma or a closing parenthesis is missing before the end | names with blanks or commas need backquotes: `body mass`
                log(body mass)    | 9-10  | a comma or a closing parenthesis is missing before 'm' | names with blanks or commas need backquotes: `body mass`
                log(price))       | 10-11 | nothing can follow here | names with blanks or commas need backquotes: `body mass`
                age * price       | 4-11  | nothing can follow here | write a product as product(age, price); see: mldebug explain product
                log(age / price)  | 8-9   | a comma or a closing parenthesis is missing before '/' | write a quotient as ratio(age, price); see: mldebug explain ratio
                `age` - price     | 6-13  | nothing can follow here | write a difference as difference(age, price); see: mldebug explain difference
                age + price       | 4-11  | nothing can follow here | there is no sum: a model adds its features up by itself; see: mldebug explain
                age*price         | 0-9   | no column 'age*price' in table.csv | write a product as product(age, price); see: mldebug explain product
                age*cost          | 0-8   | no column 'age*cost' in table.csv | there is 'age', 'price', 'doors', 'state', 'plan', 'ts', 'end', 'note', 'body mass', '`odd`', 'log', 'kind'
                log(`price)       | 4-11  | this backquote has no partner | close the name: `body mass`
                ratio(age,)       | 10-11 | a column or an expression is missing before ')' | write it as log(price) or ratio(income, debt); see: mldebug explain
                (age)             | 0-1   | a column or an expression is missing before '(' | write it as log(price) or ratio(income, debt); see: mldebug explain
                log(💰, pirce)    | 0-13  | log takes 1 argument, not 2 | write it as log(x); see: mldebug explain log
                ratio(`💰💰`, pirce) | 6-10 | no column '💰💰' in table.csv | there is 'age', 'price', 'doors', 'state', 'plan', 'ts', 'end', 'note', 'body mass', '`odd`', 'log', 'kind'
                """)
    void saysWhereAndWhatIsWrong(String written, String place, String message, String hint) {
        if (place.equals("ok")) {
            assertEquals(written, parse(written).expression());
            return;
        }
        UserError error = assertThrows(UserError.class, () -> parse(written));

        assertEquals(message, error.getMessage());
        assertEquals(hint, error.hint());
        String[] ends = place.split("-", -1);
        assertEquals(
                new Place(written, Integer.parseInt(ends[0]), Integer.parseInt(ends[1])),
                error.place().orElseThrow());
    }

    @Test
    void severalMeansAtOnceAreNoArgument() {
        Target target = TextTables.target(TABLE, "kind");
        FeatureParser parser = new FeatureParser(TABLE, target);

        UserError error = assertThrows(UserError.class, () -> parser.parse("log(target-mean(state))"));

        assertEquals(
                "target-mean(state) is 2 numbers here, one for each class but the first, and log takes one",
                error.getMessage());
        assertEquals(new Place("log(target-mean(state))", 4, 22), error.place().orElseThrow());
        assertEquals("target-mean(state)", parser.parse("target-mean(state)").expression());
    }

    @Test
    void depthIsBounded() {
        String deep = "log(".repeat(100_000) + "age" + ")".repeat(100_000);

        assertEquals(
                "more than 16 expressions inside one another",
                assertThrows(UserError.class, () -> parse(deep)).getMessage());
    }
}
