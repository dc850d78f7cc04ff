package io.github.mldebug.ledger;

import static io.github.mldebug.ledger.Samples.baseline;
import static io.github.mldebug.ledger.Samples.run;
import static io.github.mldebug.ledger.Samples.step;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadsTest {
    private static List<Event> branch(List<Event> base, int... numbers) {
        List<Event> events = new ArrayList<>(base);
        for (int number : numbers) {
            Heads heads = Heads.of(events);
            events.add(step(heads, run(number), heads.require(), number % 10 != 9));
        }
        return events.subList(base.size(), events.size());
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void twoBranchesHaveTwoHeadsHoweverTheirLinesAreMixed(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Event> base = List.of(baseline(0));
        List<Event> ours = branch(base, 1, 2, 3, 9);
        List<Event> theirs = branch(base, 11, 12, 19, 13);
        List<Event> merged = new ArrayList<>(base);
        int i = 0;
        int j = 0;
        while (i < ours.size() || j < theirs.size()) {
            boolean mine = j == theirs.size() || (i < ours.size() && random.nextInt(2) == 0);
            merged.add(mine ? ours.get(i++) : theirs.get(j++));
        }
        Heads heads = Heads.of(merged);
        assertEquals(Set.of(run(3).id(), run(13).id()), new HashSet<>(heads.runs()));
        assertTrue(assertThrows(UserError.class, heads::require).getMessage().startsWith("there are 2 current runs: "));

        merged.add(step(heads, run(20), run(3).id(), true));
        assertEquals(List.of(run(20).id()), Heads.of(merged).runs());
    }

    @Test
    void twoProcessesThatStepAtOnceLeaveBothHeads() {
        List<Event> events = new ArrayList<>(List.of(baseline(0)));
        Heads before = Heads.of(events);
        events.add(step(before, run(1), run(0).id(), true));
        events.add(step(before, run(2), run(0).id(), true));
        assertEquals(List.of(run(1).id(), run(2).id()), Heads.of(events).runs());
    }

    @Test
    void aRevertSettlesTwoHeads() {
        List<Event> events = new ArrayList<>(List.of(baseline(0)));
        Heads before = Heads.of(events);
        events.add(step(before, run(1), run(0).id(), true));
        events.add(step(before, run(2), run(0).id(), true));
        events.add(Event.revert(Heads.of(events), run(1).id(), null));
        assertEquals(run(1).id(), Heads.of(events).require());
    }

    @Test
    void bothBranchesAtOneRunAreOneHead() {
        List<Event> base = List.of(baseline(0));
        List<Event> merged = new ArrayList<>(base);
        merged.addAll(branch(base, 1));
        merged.addAll(branch(base, 2, 1));
        assertEquals(List.of(run(1).id()), Heads.of(merged).runs());
    }
}
