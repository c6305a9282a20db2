package org.amtsweg.services.speed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.amtsweg.Amtsweg;
import org.amtsweg.BackOffice;
import org.amtsweg.FrontOffice;
import org.amtsweg.application.Application;
import org.amtsweg.authority.Place;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.engine.AmtswegEngine;
import org.amtsweg.form.FormData;
import org.amtsweg.identifier.Ars;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.identifier.ServiceId;
import org.amtsweg.services.sondernutzung.Town;
import org.amtsweg.task.Task;
import org.amtsweg.task.TaskOutcome;
import org.amtsweg.task.WorklistQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Times, which depend on the machine and are therefore only printed; run with {@code -Damtsweg.speed=true}. */
@EnabledIfSystemProperty(named = "amtsweg.speed", matches = "true")
class SpeedTest {

    private static final int CASES = 200;
    private static final int ROUNDS = 3;

    @Test
    void startsInSeconds() throws IOException, InterruptedException {
        String classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        List<Long> engine = new ArrayList<>();
        List<Long> jvm = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home", ""), "bin", "java")
                                    .toString(),
                            "-cp",
                            classPath,
                            StartUp.class.getName())
                    .redirectErrorStream(true)
                    .start();
            try (BufferedReader out =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                String line = out.lines()
                        .filter(l -> l.startsWith("ready "))
                        .findFirst()
                        .orElseThrow();
                List<String> words = List.of(line.split(" ", -1));
                engine.add(Long.valueOf(words.get(1)));
                jvm.add(Long.valueOf(words.get(2)));
                assertThat(words.get(3)).isEqualTo("0");
            }
            assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        System.out.println("Start to ready on H2, five JVMs: engine " + engine + " ms, median " + median(engine)
                + "; since the start of the JVM " + jvm + " ms, median " + median(jvm));
    }

    @Test
    void runsCasesOnOneAndTwoThreads() throws Exception {
        try (Amtsweg amtsweg = AmtswegEngine.embedded()) {
            Semaphore closed = new Semaphore(0);
            amtsweg.subscribe(event -> {
                if (event.kind() == CaseEvent.Kind.CLOSED) {
                    closed.release();
                }
            });
            casesPerSecond(amtsweg, closed, 2);
            List<Double> one = new ArrayList<>();
            List<Double> two = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                one.add(casesPerSecond(amtsweg, closed, 1));
                two.add(casesPerSecond(amtsweg, closed, 2));
            }
            System.out.println(String.format(
                    Locale.ROOT,
                    "Cases of beispiel per second on H2, %d cases, %d rounds: 1 thread %.0f (%s), 2 threads %.0f (%s)",
                    CASES,
                    ROUNDS,
                    median(one),
                    one,
                    median(two),
                    two));
        }
    }

    /** From the first submission until the last case is closed, the relay's work included. */
    private static double casesPerSecond(Amtsweg amtsweg, Semaphore closed, int threads) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        long begin = System.nanoTime();
        List<Callable<Integer>> work = new ArrayList<>();
        for (int thread = 0; thread < threads; thread++) {
            work.add(() -> run(amtsweg, CASES / threads));
        }
        for (Future<Integer> done : pool.invokeAll(work)) {
            assertThat(done.get()).isEqualTo(CASES / threads);
        }
        assertThat(closed.tryAcquire(CASES, 2, TimeUnit.MINUTES)).isTrue();
        double seconds = (System.nanoTime() - begin) / 1e9;
        pool.shutdown();
        return Math.round(CASES / seconds * 10) / 10.0;
    }

    private static int run(Amtsweg amtsweg, int cases) {
        FrontOffice citizen = amtsweg.frontOffice(Town.erika());
        BackOffice office = amtsweg.backOffice(Town.CLERK);
        Application application = Application.to(ServiceId.parse("beispiel"))
                .at(Place.of(Ars.parse("084210000000")))
                .with(FormData.of(Map.of("name", "Erika Mustermann", "concern", "Ein Beispiel")));
        for (int i = 0; i < cases; i++) {
            CaseId id = citizen.submit(application).accepted().caseId();
            Task task = office.worklist(WorklistQuery.all().ofCase(id)).first().orElseThrow();
            office.complete(task.id(), TaskOutcome.of("grant"));
        }
        return cases;
    }

    private static <T extends Comparable<T>> T median(List<T> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
