package org.amtsweg.workbench.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.amtsweg.authority.Place;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.deadline.DeadlineCalculus;
import org.amtsweg.deadline.DeadlineKind;
import org.amtsweg.deadline.DeadlineRule;
import org.amtsweg.deadline.DeadlineStart;
import org.amtsweg.deadline.Explanation;
import org.amtsweg.deadline.Period;
import org.amtsweg.identifier.Ags;
import org.amtsweg.identifier.Ars;
import org.amtsweg.legal.ProcedureLaw;
import org.amtsweg.notification.Dispatch;
import org.amtsweg.notification.LegalChannel;
import org.amtsweg.notification.NotificationResult;
import org.amtsweg.notification.NotificationRules;
import org.amtsweg.problem.AmtswegException;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Computes when a period ends, and says how (<i>Fristberechnung</i>). */
@Command(name = "deadline", mixinStandardHelpOptions = true)
public final class DeadlineCommand implements Callable<Integer> {

    private static final LocalTime NOON = LocalTime.NOON;

    /** The forms of an explanation. */
    enum Format {
        text,
        json,
        svg
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "START", descriptionKey = "start")
    private String start = "";

    @Parameters(index = "1", paramLabel = "PERIOD", descriptionKey = "period")
    private String period = "";

    @Option(names = "--place", required = true, paramLabel = "AGS", descriptionKey = "place")
    private String place = "";

    @Option(names = "--district", paramLabel = "NAME", descriptionKey = "district")
    private Optional<String> district = Optional.empty();

    @Option(names = "--kind", paramLabel = "KIND", descriptionKey = "kind")
    private String kind = "statutory";

    @Option(names = "--law", paramLabel = "LAW", descriptionKey = "law")
    private Optional<String> law = Optional.empty();

    @Option(names = "--channel", paramLabel = "CHANNEL", descriptionKey = "channel")
    private Optional<String> channel = Optional.empty();

    @Option(names = "--day-counts", descriptionKey = "dayCounts")
    private boolean dayCounts;

    @Option(names = "--format", paramLabel = "text|json|svg", descriptionKey = "format")
    private Format format = Format.text;

    public DeadlineCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        Inputs.Moment from = Inputs.moment(start, words);
        Period length = period(words);
        Ags ags = Inputs.place(place, words);
        WorkingDays days = Inputs.workingDays(ags, district, words);
        ProcedureLaw governing = law(ags, words);
        Explanation before = Explanation.EMPTY;
        DeadlineStart begin = begin(from, words);
        if (channel.isPresent()) {
            if (dayCounts) {
                throw words.usage("deadline.channelAndDay");
            }
            NotificationResult notified = notified(from, ags, governing, words);
            before = notified.explanation();
            Optional<LocalDate> day = notified.notifiedOn();
            if (day.isEmpty()) {
                return print(new Answer(words, before, Optional.empty()));
            }
            begin = DeadlineStart.event(day.get());
        }
        DeadlineRule rule = new DeadlineRule(
                "frist", kind(words), length, DeadlineRule.StartEvent.NOTIFICATION, Optional.empty(), Set.of());
        DeadlineCalculus.Result result = compute(DeadlineCalculus.of(governing, days, Inputs.ZONE), rule, begin, words);
        return print(new Answer(words, before.and(result.explanation()), Optional.of(result.end())));
    }

    private int print(Answer answer) {
        terminal.out()
                .print(
                        switch (format) {
                            case text -> answer.text();
                            case json -> answer.json();
                            case svg -> answer.svg();
                        });
        return answer.end().isPresent() ? Terminal.OK : Terminal.NO;
    }

    private Period period(Words words) {
        if (!Period.isValid(period)) {
            throw words.usage("deadline.notAPeriod", period);
        }
        return Period.parse(period);
    }

    private DeadlineStart begin(Inputs.Moment from, Words words) {
        if (dayCounts) {
            if (from.time().isPresent()) {
                throw words.usage("deadline.timeAndDay");
            }
            return DeadlineStart.beginningOf(from.day());
        }
        return from.time()
                .map(time -> DeadlineStart.event(
                        from.day(), from.day().atTime(time).atZone(Inputs.ZONE).toInstant()))
                .orElseGet(() -> DeadlineStart.event(from.day()));
    }

    private NotificationResult notified(Inputs.Moment sent, Ags ags, ProcedureLaw governing, Words words) {
        LegalChannel by = constant(LegalChannel.class, channel.orElseThrow(), "deadline.notAChannel", words);
        // The rules ask only for the municipality, and there is no way from its key to the association it may belong
        // to.
        Place authority = Place.of(
                Ars.parse(ags.value().substring(0, 5) + "0000" + ags.value().substring(5)));
        try {
            return NotificationRules.of(Dispatch.of(
                    governing,
                    by,
                    sent.day()
                            .atTime(sent.time().orElse(NOON))
                            .atZone(Inputs.ZONE)
                            .toInstant(),
                    Inputs.ZONE,
                    district.map(authority::inDistrict).orElse(authority)));
        } catch (AmtswegException e) {
            throw words.usage("deadline.noRow", governing, channel.orElseThrow());
        }
    }

    private static DeadlineCalculus.Result compute(
            DeadlineCalculus calculus, DeadlineRule rule, DeadlineStart begin, Words words) {
        if (rule.period().hours() > 0 && begin.moment().isEmpty()) {
            throw words.usage("deadline.hours");
        }
        try {
            return calculus.compute(rule, begin);
        } catch (IllegalArgumentException e) {
            throw words.usage("deadline.outOfRange", calculus.law());
        }
    }

    private DeadlineKind kind(Words words) {
        return constant(DeadlineKind.class, kind, "deadline.notAKind", words);
    }

    private ProcedureLaw law(Ags ags, Words words) {
        try {
            return law.map(ProcedureLaw::parse).orElseGet(() -> ProcedureLaw.of(ProcedureLaw.Act.VWVFG, ags.land()));
        } catch (IllegalArgumentException e) {
            throw words.usage("deadline.notALaw", law.orElse(""));
        }
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text, String wrong, Words words) {
        try {
            return Enum.valueOf(type, text.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            StringBuilder allowed = new StringBuilder();
            for (E each : type.getEnumConstants()) {
                allowed.append(allowed.isEmpty() ? "" : ", ")
                        .append(each.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
            throw words.usage(wrong, text, allowed);
        }
    }
}
