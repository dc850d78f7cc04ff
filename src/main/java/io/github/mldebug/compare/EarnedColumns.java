package io.github.mldebug.compare;

import io.github.mldebug.compare.FeatureSearch.Move;
import io.github.mldebug.trial.Arena;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a feature of two columns earns both. A cross of a column that tells much with one of noise tells much too, and among
 * the many expressions of two columns there is always a lucky one, so that it beats copies in which both are shuffled. So each
 * column is asked for by itself: the copies keep it, shuffle all others with which it could have been paired, jointly, and go
 * through the same choice among its pairs. Where they do as well, the second column tells nothing that the first does not: the
 * exact conditional test, if the two are independent. Both columns have to be earned, so each is tested at the full level
 * (Berger 1982, "Multiparameter hypothesis testing and acceptance sampling", Technometrics 24). The copies' choice does not
 * depend on which pair is looked at, so with the best pair of a column all its pairs fall.
 */
public final class EarnedColumns {
    private final FeatureSearch search;
    private final Arena arena;
    private final List<Move> moves;
    private final int copies;

    /**
     * @param moves all that are chosen from, each of one feature
     * @param copies how many at most
     */
    public EarnedColumns(FeatureSearch search, Arena arena, List<Move> moves, int copies) {
        this.search = search;
        this.arena = arena;
        this.moves = List.copyOf(moves);
        this.copies = copies;
    }

    /**
     * A move that is not more than it has to be.
     *
     * @param shadow what its gain is among shuffled copies; of a pair that did not earn both columns, and that no other move
     *     replaces, the test that it failed
     * @param passedOver pairs that would have been chosen, but for a column that they did not earn
     */
    public record Choice(Move move, ShadowTest.Result shadow, List<Unearned> passedOver) {
        public Choice {
            passedOver = List.copyOf(passedOver);
        }
    }

    /**
     * A pair that one column alone explains.
     *
     * @param column that column
     * @param shadow the pair beside pairs of that column with shuffled others
     */
    public record Unearned(Move pair, String column, ShadowTest.Result shadow) {}

    /**
     * The best move that earns what it reads: the winner, or the best of those that are left without the pairs that do not.
     *
     * @param shadow the winner beside the winners among copies of all moves
     */
    public Choice choose(Move winner, ShadowTest.Result shadow) {
        List<Move> left = moves;
        List<Unearned> passedOver = new ArrayList<>();
        Move move = winner;
        ShadowTest.Result of = shadow;
        while (of.isBeaten()) {
            Optional<Unearned> unearned = unearned(move);
            if (unearned.isEmpty()) {
                return new Choice(move, of, passedOver);
            }
            passedOver.add(unearned.get());
            String column = unearned.get().column();
            left = left.stream().filter(one -> !isPairOf(one, column)).toList();
            if (left.isEmpty()) {
                break;
            }
            move = search.best(left);
            of = shadow.beside(search.gain(moves, move));
        }
        if (passedOver.isEmpty() || of.isBeaten()) {
            return new Choice(move, of, passedOver);
        }
        return new Choice(winner, passedOver.get(0).shadow(), List.of());
    }

    /** The column of a pair without whose partner the pair would tell as much; empty when both are earned. */
    private Optional<Unearned> unearned(Move move) {
        Set<String> read = columns(move);
        if (read.size() < 2) {
            return Optional.empty();
        }
        for (String column : read) {
            List<Move> pairs =
                    moves.stream().filter(one -> isPairOf(one, column)).toList();
            ShadowTest.Result shadow = search.shadowsOf(others(pairs, column), pairs, move, copies);
            if (!shadow.isBeaten()) {
                return Optional.of(new Unearned(move, column, shadow));
            }
        }
        return Optional.empty();
    }

    private List<String> others(List<Move> pairs, String column) {
        return pairs.stream()
                .flatMap(pair -> columns(pair).stream())
                .filter(one -> !one.equals(column))
                .distinct()
                .toList();
    }

    private boolean isPairOf(Move move, String column) {
        Set<String> read = columns(move);
        return read.size() > 1 && read.contains(column);
    }

    private Set<String> columns(Move move) {
        Set<String> columns = new LinkedHashSet<>();
        move.screened().forEach(one -> columns.addAll(arena.feature(one).columns()));
        return columns;
    }
}
