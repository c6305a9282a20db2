package org.amtsweg.benchmarks;

import java.util.concurrent.TimeUnit;
import org.amtsweg.latin.DinDatatype;
import org.amtsweg.latin.SearchForm;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time to check a name against DIN 91379 and to fold it into its search form. The score is per name; divide by its length, which the
 * comment at each name says.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LatinBenchmark {

    /** 16, 19, 29 and 20 code points: plain, with umlauts, Vietnamese and Polish letters (composed), decomposed with a listed sequence. */
    @Param({"Erika Mustermann", "Noël Schmidt-Strauß", "Nguyễn Thị Ngọc Ánh-Wójcik Łó", "Mu\u0308ller C\u0300elestine J"
    })
    String name = "";

    @Benchmark
    public boolean check() {
        return DinDatatype.A.isValid(name);
    }

    @Benchmark
    public SearchForm searchForm() {
        return SearchForm.of(name);
    }
}
