package io.github.mldebug.kit;

import java.util.Locale;

/** Clean tables of records: categories, text, missing cells, groups. */
final class CleanRecords {
    private static final String[] WORDS = {
        "the", "room", "was", "clean", "and", "quiet", "staff", "very", "kind", "but", "breakfast", "came", "late",
                "we",
        "would", "come", "again", "view", "of", "old", "harbour", "bed", "too", "soft", "price", "fair", "for",
                "location"
    };

    private CleanRecords() {}

    /** Payments, few of them fraudulent. */
    static DraftTable payments(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(2000).column("fraud", row -> draw.chance(0.04) ? "yes" : "no");
        return table.column("amount", row -> Draw.fixed(draw.logNormal(isYes(table, row, "fraud") ? 4.6 : 3.4, 0.9), 2))
                .column("hour", row -> String.valueOf(draw.whole(0, 23)))
                .column("channel", row -> draw.mostlyFirst("shop", "web", "phone"))
                .column("country", row -> draw.mostlyFirst("DE", "FR", "AT", "IT", "PL", "NL"))
                .column("age_days", row -> String.valueOf((int) draw.exponential(700)));
    }

    /** Patients, some of whose values were not taken. */
    static DraftTable patients(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(700)
                .column("age", row -> String.valueOf(draw.whole(20, 85)))
                .column("pressure", row -> draw.chance(0.05) ? "" : Draw.fixed(draw.normal(128, 14), 0))
                .column("cholesterol", row -> draw.chance(0.15) ? "" : Draw.fixed(draw.normal(205, 35), 0))
                .column("weight_kg", row -> draw.chance(0.03) ? "" : Draw.fixed(draw.normal(76, 12), 1))
                .column("smoker", row -> draw.chance(0.08) ? "" : draw.mostlyFirst("never", "former", "current"))
                .column("sex", row -> draw.oneOf("f", "m"));
        return table.column("ill", row -> table.number(row, "age") / 30 + draw.normal(0, 1) > 2.4 ? "ill" : "well");
    }

    /** Nothing but categories. */
    static DraftTable categories(long seed) {
        Draw draw = new Draw(seed);
        return new DraftTable(800)
                .column("region", row -> draw.mostlyFirst("north", "south", "east", "west"))
                .column("education", row -> draw.mostlyFirst("school", "college", "master", "doctor"))
                .column("job", row -> draw.mostlyFirst("office", "trade", "farm", "care", "sales", "none"))
                .column("transport", row -> draw.mostlyFirst("car", "bus", "bike", "foot", "train"))
                .column("housing", row -> draw.oneOf("rented", "owned", "shared"))
                .column("party", row -> draw.mostlyFirst("red", "blue", "green"));
    }

    /** Products and colours, many of them rare, as things sold are. */
    static DraftTable longTail(long seed) {
        Draw draw = new Draw(seed);
        return new DraftTable(1500)
                .column("product", row -> product((int) StrictMath.floor(StrictMath.pow(draw.share(), 2.2) * 60)))
                .column(
                        "colour",
                        row -> draw.mostlyFirst(
                                "black", "white", "blue", "grey", "green", "red", "brown", "beige", "pink", "yellow",
                                "violet"))
                .column("size", row -> draw.oneOf("S", "M", "L", "XL", "XXL"))
                .column("price", row -> Draw.fixed(draw.logNormal(3.5, 0.4), 2))
                .column("returned", row -> draw.chance(0.25) ? "yes" : "no");
    }

    private static String product(int number) {
        String[] kinds = {"coat", "shirt", "shoe", "belt", "scarf", "skirt", "jacket", "hat", "glove", "sock"};
        String[] makers = {"Ardent", "Birch", "Cobalt", "Dunmore", "Everly", "Falcone"};
        return makers[number / kinds.length] + " " + kinds[number % kinds.length];
    }

    /** Answers from 1 to 5 to twelve questions, which go together a little. */
    static DraftTable survey(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(500);
        double[] mood = new double[table.rows()];
        for (int row = 0; row < mood.length; row++) {
            mood[row] = draw.normal(3.2, 0.7);
        }
        for (int question = 1; question <= 12; question++) {
            table.column("q" + question, row -> rating(mood[row] + draw.normal(0, 0.9)));
        }
        return table.column("satisfied", row -> mood[row] + draw.normal(0, 0.5) > 3.2 ? "yes" : "no");
    }

    private static String rating(double feeling) {
        return String.valueOf(Math.max(1, Math.min(5, Math.round(feeling))));
    }

    /** Sixteen votes, coded 0 and 1 or y and n. */
    static DraftTable votes(long seed) {
        Draw draw = new Draw(seed);
        DraftTable table = new DraftTable(435);
        for (int i = 1; i <= 16; i++) {
            double yes = 0.25 + 0.5 * draw.share();
            boolean coded = i % 2 == 0;
            table.column("bill_" + i, row -> draw.chance(yes) ? (coded ? "1" : "y") : coded ? "0" : "n");
        }
        return table.column("vote", row -> draw.chance(0.4) ? "left" : "right");
    }

    /** Sentences with a mark. */
    static DraftTable reviews(long seed) {
        Draw draw = new Draw(seed);
        return new DraftTable(300)
                .column("review", row -> sentence(draw, draw.whole(6, 25)))
                .column("nights", row -> String.valueOf(1 + draw.poisson(2)))
                .column("guest", row -> draw.mostlyFirst("couple", "family", "alone", "business"))
                .column("stars", row -> draw.mostlyFirst("4", "5", "3", "2", "1"));
    }

    private static String sentence(Draw draw, int words) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < words; i++) {
            text.append(i == 0 ? "" : " ").append(draw.oneOf(WORDS));
        }
        String first = text.substring(0, 1).toUpperCase(Locale.ROOT);
        return first + text.substring(1) + ".";
    }

    /** Shops of which some are larger than others, as shops are. */
    static DraftTable shops(long seed) {
        Draw draw = new Draw(seed);
        double[] size = new double[8];
        for (int i = 0; i < size.length; i++) {
            size[i] = draw.normal(0, 0.25);
        }
        DraftTable table = new DraftTable(960)
                .column("shop", row -> "shop " + (char) ('A' + draw.whole(0, 7)))
                .column("weekday", row -> new String[] {"mon", "tue", "wed", "thu", "fri", "sat"}[row % 6])
                .column("staff", row -> String.valueOf(2 + draw.poisson(3)));
        table.column(
                "visitors", row -> Draw.fixed(Math.max(20, draw.normal(size(table, row, size) * 150 + 400, 100)), 0));
        return table.column("sales", row -> Draw.fixed(9 * table.number(row, "visitors") * draw.logNormal(0, 0.2), 2));
    }

    private static double size(DraftTable table, int row, double[] size) {
        return size[table.cell(row, "shop").charAt(5) - 'A'];
    }

    /** Columns of which one tells another without exception: a city its country, a code its tariff. */
    static DraftTable deliveries(long seed) {
        Draw draw = new Draw(seed);
        String[][] places = {
            {"Berlin", "Germany"},
            {"Hamburg", "Germany"},
            {"Lyon", "France"},
            {"Paris", "France"},
            {"Porto", "Portugal"},
            {"Lisbon", "Portugal"},
            {"Turin", "Italy"},
            {"Rome", "Italy"},
            {"Milan", "Italy"},
            {"Ghent", "Belgium"}
        };
        int[] place = new int[900];
        for (int row = 0; row < place.length; row++) {
            place[row] = draw.whole(0, places.length - 1);
        }
        DraftTable table = new DraftTable(place.length)
                .column("city", row -> places[place[row]][0])
                .column("country", row -> places[place[row]][1])
                .column("tariff", row -> draw.mostlyFirst("T1", "T2", "T3"))
                .column("weight_kg", row -> Draw.fixed(draw.logNormal(0.5, 0.8), 2));
        table.column("fee", row -> switch (table.cell(row, "tariff")) {
            case "T1", "T2" -> "4.9";
            default -> "12";
        });
        return table.column("late", row -> draw.chance(0.3) ? "yes" : "no");
    }

    private static boolean isYes(DraftTable table, int row, String column) {
        return table.cell(row, column).equals("yes");
    }
}
