package io.github.mldebug.learn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.mldebug.error.UserError;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HyperparametersTest {
    private static final LearnerInfo LINEAR = new LinearLearner().info();
    private final Hyperparameters defaults = Hyperparameters.of(LINEAR);

    @Test
    void defaultsShowWhatHasAnEffect() {
        assertEquals(Map.of("solver", "newton", "ridge", 1e-6), defaults.asMap());
        assertEquals("solver=newton ridge=1e-6", defaults.toString());
    }

    @Test
    void aSettingOfSgdBringsTheSolverWithIt() {
        Hyperparameters changed = defaults.with("learning-rate", "0.5");

        assertEquals("sgd", changed.word("solver"));
        assertEquals(0.5, changed.number("learning-rate"));
        assertEquals(20, changed.whole("epochs"));
        assertEquals(List.of("solver=sgd", "learning-rate=0.5"), changed.changes(defaults));
        assertEquals(
                List.of("solver=newton", "ridge=0.1"),
                changed.with("ridge", 0.1).changes(changed));
        assertEquals(List.of(), changed.changes(changed));
    }

    @Test
    void whatHasNoEffectMakesNoDifference() {
        Hyperparameters there = defaults.with("epochs", 7).with("solver", "newton");

        assertEquals(defaults, there);
        assertEquals(defaults.hashCode(), there.hashCode());
        assertNotEquals(defaults, defaults.with("ridge", 1));
    }

    @Test
    void aLedgersMapComesBackTheSame() {
        Hyperparameters changed = defaults.with("batch", 10).with("optimiser", "rmsprop");

        assertEquals(changed, Hyperparameters.of(LINEAR, changed.asMap()));
        assertSame(LINEAR, changed.info());
    }

    @Test
    void mistakesAreExplained() {
        assertError(
                "learner 'linear' has no hyperparameter 'rigde', did you mean 'ridge'?",
                "it has: solver, ridge, learning-rate, epochs, batch, optimiser",
                () -> defaults.with("rigde", 1));
        assertError(
                "ridge cannot be -1",
                "ridge must lie between 1e-12 and 1000000 (default 1e-6)",
                () -> defaults.with("ridge", -1));
        assertError(
                "epochs cannot be 2.5",
                "epochs must be a whole number (default 20)",
                () -> defaults.with("epochs", 2.5));
        assertError(
                "ridge cannot be much", "ridge must be a number (default 1e-6)", () -> defaults.with("ridge", "much"));
        assertError(
                "ridge cannot be NaN",
                "ridge must lie between 1e-12 and 1000000 (default 1e-6)",
                () -> defaults.with("ridge", Double.NaN));
        assertError(
                "solver cannot be 'newtn', did you mean 'newton'?",
                "it is one of: newton, sgd",
                () -> defaults.with("solver", "newtn"));
        assertThrows(UserError.class, () -> Hyperparameters.of(new DummyLearner().info(), Map.of("ridge", 1)));
        assertThrows(IllegalArgumentException.class, () -> defaults.number("nothing"));
    }

    @Test
    void learnersAreFoundByName() {
        assertEquals("linear", Learners.named("linear").info().name());
        assertEquals(
                List.of("dummy", "linear", "tree", "forest", "boosting"),
                Learners.all().stream().map(one -> one.info().name()).toList());
        assertTrue(Learners.all().stream().allMatch(one -> one.unavailable().isEmpty()));
        UserError error = assertThrows(UserError.class, () -> Learners.named("liner"));
        assertEquals("no learner 'liner', did you mean 'linear'?", error.getMessage());
    }

    private static void assertError(String message, String hint, org.junit.jupiter.api.function.Executable action) {
        UserError error = assertThrows(UserError.class, action);
        assertEquals(message, error.getMessage());
        assertEquals(hint, error.hint());
    }
}
