package org.amtsweg.services.privacy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** Hears everything that is logged anywhere in the JVM, at the lowest level, and remembers who sang (<i>Mithörer</i>). */
final class Listener extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> canaries;
    private final Map<String, Integer> heard = new ConcurrentHashMap<>();
    private final Map<String, String> leaks = new ConcurrentHashMap<>();
    private final AtomicLong count = new AtomicLong();
    private final Logger root = ((LoggerContext) LoggerFactory.getILoggerFactory()).getLogger("ROOT");
    private final java.util.logging.Logger jul = java.util.logging.Logger.getLogger("");
    private final Level before = root.getLevel();
    private final java.util.logging.Level julBefore = jul.getLevel();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord event) {
            hear(
                    "jul:" + event.getLoggerName(),
                    event.getMessage() + Arrays.toString(event.getParameters()),
                    event.getThrown());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    Listener(List<String> canaries) {
        this.canaries = canaries.stream().map(c -> c.toLowerCase(Locale.ROOT)).toList();
    }

    void listen() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
        root.setLevel(Level.TRACE);
        handler.setLevel(java.util.logging.Level.ALL);
        jul.addHandler(handler);
        jul.setLevel(java.util.logging.Level.ALL);
    }

    @Override
    protected void append(ILoggingEvent event) {
        IThrowableProxy thrown = event.getThrowableProxy();
        hear(
                event.getLoggerName(),
                event.getMessage() + " " + event.getFormattedMessage() + " "
                        + Arrays.deepToString(event.getArgumentArray()) + " " + event.getMDCPropertyMap(),
                thrown instanceof ThrowableProxy proxy ? proxy.getThrowable() : null);
    }

    private void hear(String logger, String text, @Nullable Throwable thrown) {
        count.incrementAndGet();
        heard.merge(logger, 1, Integer::sum);
        String everything = text + (thrown == null ? "" : " " + Words.of(thrown));
        find(everything)
                .ifPresent(canary -> leaks.putIfAbsent(logger, canary + " in: " + shortened(everything, canary)));
    }

    /** Whether one of the canaries sings in a text. */
    Optional<String> find(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return canaries.stream().filter(lower::contains).findFirst();
    }

    private static String shortened(String text, String canary) {
        int at = text.toLowerCase(Locale.ROOT).indexOf(canary);
        return text.substring(Math.max(0, at - 200), Math.min(text.length(), at + 100));
    }

    /** The first leak of each logger. */
    Map<String, String> leaks() {
        return leaks;
    }

    long count() {
        return count.get();
    }

    Set<String> loggers() {
        return new TreeSet<>(heard.keySet());
    }

    @Override
    public void close() {
        root.detachAppender(this);
        root.setLevel(before);
        jul.removeHandler(handler);
        jul.setLevel(julBefore);
        stop();
    }
}
