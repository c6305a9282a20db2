package org.amtsweg.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class AheadTest {

    @Test
    void worksBeforeAnybodyAsks() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Ahead<String> ahead = Ahead.begin("probe", () -> {
            begun.countDown();
            return Thread.currentThread().getName();
        });
        assertThat(begun.await(30, TimeUnit.SECONDS)).isTrue();
        assertThat(ahead.get()).isEqualTo("probe");
    }

    @Test
    void failsForWhoeverAsks() {
        IllegalStateException failure = new IllegalStateException("broken");
        Ahead<String> ahead = Ahead.begin("probe", () -> {
            throw failure;
        });
        assertThatThrownBy(ahead::get).isSameAs(failure);
        Ahead<String> worse = Ahead.begin("probe", () -> {
            throw new AssertionError("worse");
        });
        assertThatThrownBy(worse::get).isInstanceOf(AssertionError.class).hasMessage("worse");
    }

    @Test
    void letsItsCallerBeInterrupted() {
        CountDownLatch never = new CountDownLatch(1);
        Ahead<Boolean> ahead = Ahead.begin("probe", () -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                return false;
            }
            return true;
        });
        Thread.currentThread().interrupt();
        assertThatThrownBy(ahead::get).hasMessageContaining("Interrupted");
        assertThat(Thread.interrupted()).isTrue();
        never.countDown();
        assertThat(ahead.get()).isTrue();
    }
}
