package org.amtsweg.engine.camunda;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.problem.ConflictException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns what the engine throws into what the library throws (<i>Übersetzung der Fehler</i>).
 *
 * <p>Texts and causes of engine, database and steps may hold values of a form; they are dropped. What remains is the kind of failure, the class
 * and the engine's code.
 */
final class EngineErrors {

    private static final Pattern CODE = Pattern.compile("\\b(ENGINE|DMN|FEEL)[-/A-Z]*-\\d{2,6}\\b");

    private EngineErrors() {}

    /** For an operation on something that waits: what vanished meanwhile is a lost race. */
    static RuntimeException onWaiting(RuntimeException thrown) {
        return carried(thrown)
                .or(() -> isVanished(thrown) ? Optional.of(lostRace(thrown)) : Optional.empty())
                .orElseGet(() -> neutral(thrown));
    }

    /** For what our side of the callbacks threw: a step, the case store, its database. */
    static RuntimeException ofCallback(RuntimeException thrown) {
        return neutral(thrown, "Work for the case failed");
    }

    static RuntimeException neutral(RuntimeException thrown) {
        return neutral(thrown, "The process engine failed");
    }

    private static RuntimeException neutral(RuntimeException thrown, String what) {
        Optional<RuntimeException> ours = carried(thrown);
        if (ours.isPresent()) {
            return ours.get();
        }
        if (isOurs(thrown)) {
            return thrown;
        }
        if (thrown instanceof OptimisticLockingException) {
            return lostRace(thrown);
        }
        boolean retryable = isRetryable(thrown);
        return withTrace(
                new AmtswegException(
                        what + (retryable ? ", a repetition may help: " : ": ") + describe(thrown), retryable, null),
                thrown);
    }

    private static ConflictException lostRace(RuntimeException thrown) {
        return withTrace(new ConflictException("The case moved on meanwhile"), thrown);
    }

    static boolean isOurs(Throwable thrown) {
        return thrown.getClass().getPackageName().equals(AmtswegException.class.getPackageName());
    }

    /** Whether a repetition of the same work may succeed without anybody's help and should not count as a failed attempt. */
    static boolean isContention(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || isRetryable(thrown)
                || (thrown instanceof CarriedFailure carried && isContention(carried.failure()))
                || (thrown instanceof AmtswegException ours && ours.isRetryable());
    }

    /** Class of the failure and of its root, and the code of the engine; never a text. */
    static String describe(Throwable thrown) {
        Throwable shown = thrown instanceof CarriedFailure carried ? carried.failure() : thrown;
        StringBuilder text = new StringBuilder(shown.getClass().getName());
        String message = shown.getMessage();
        Matcher code = CODE.matcher(message == null ? "" : message);
        if (code.find()) {
            text.append(' ').append(code.group());
        }
        Throwable root = shown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        if (root != shown) {
            text.append(" by ").append(root.getClass().getName());
        }
        sqlState(shown).ifPresent(state -> text.append(" SQLSTATE ").append(state));
        return text.toString();
    }

    private static Optional<RuntimeException> carried(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof CarriedFailure carried) {
                return Optional.of(carried.failure());
            }
        }
        return Optional.empty();
    }

    private static boolean isVanished(Throwable thrown) {
        return thrown instanceof OptimisticLockingException
                || thrown instanceof NullValueException
                || thrown instanceof NotFoundException
                || thrown instanceof NullPointerException;
    }

    private static boolean isRetryable(Throwable thrown) {
        return thrown instanceof TransientDataAccessException
                || thrown instanceof CannotCreateTransactionException
                || sqlState(thrown)
                        // 40: deadlock, serialisation; 08: connection; 57: shutdown; HYT00 and 90131: H2's lock
                        // timeout, concurrent update
                        .filter(s -> s.startsWith("40")
                                || s.startsWith("08")
                                || s.startsWith("57")
                                || s.equals("HYT00")
                                || s.equals("90131"))
                        .isPresent();
    }

    private static Optional<String> sqlState(Throwable thrown) {
        for (Throwable t = thrown; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql && sql.getSQLState() != null) {
                return Optional.of(sql.getSQLState());
            }
        }
        return Optional.empty();
    }

    /** A stack trace names places in the code and no values, so it may stay. */
    private static <T extends Throwable> T withTrace(T failure, Throwable origin) {
        failure.setStackTrace(origin.getStackTrace());
        return failure;
    }
}
