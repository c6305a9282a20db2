package org.amtsweg.workbench.deadline;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amtsweg.calendar.Doubt;
import org.amtsweg.calendar.Holiday;
import org.amtsweg.calendar.WorkingDays;
import org.amtsweg.language.Language;
import org.amtsweg.workbench.terminal.LanguageOption;
import org.amtsweg.workbench.terminal.Terminal;
import org.amtsweg.workbench.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the public holidays of a municipality in a year, and the days of which it is not certain (<i>Feiertage</i>). */
@Command(name = "holidays", mixinStandardHelpOptions = true)
public final class HolidaysCommand implements Callable<Integer> {

    /** The forms of the list. */
    enum Format {
        text,
        json
    }

    private final Terminal terminal;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Parameters(index = "0", paramLabel = "AGS", descriptionKey = "place")
    private String place = "";

    @Parameters(index = "1", paramLabel = "YEAR", descriptionKey = "year")
    private int year;

    @Option(names = "--district", paramLabel = "NAME", descriptionKey = "district")
    private Optional<String> district = Optional.empty();

    @Option(names = "--format", paramLabel = "text|json", descriptionKey = "format")
    private Format format = Format.text;

    public HolidaysCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = language.words();
        WorkingDays days = Inputs.workingDays(Inputs.place(place, words), district, words);
        if (year < WorkingDays.FIRST_YEAR || year > WorkingDays.LAST_YEAR) {
            throw words.usage("holidays.year", WorkingDays.FIRST_YEAR, WorkingDays.LAST_YEAR);
        }
        List<Doubt> doubts = new ArrayList<>();
        for (LocalDate day = LocalDate.ofYearDay(year, 1); day.getYear() == year; day = day.plusDays(1)) {
            doubts.addAll(days.doubts(day));
        }
        terminal.out()
                .print(
                        format == Format.json
                                ? Answer.print(json(days.holidays(year), doubts, words))
                                : text(days.holidays(year), doubts, words));
        return Terminal.OK;
    }

    private static String text(List<Holiday> holidays, List<Doubt> doubts, Words words) {
        boolean english = words.language().equals(Language.EN);
        DateTimeFormatter day = DateTimeFormatter.ofPattern(
                english ? "uuuu-MM-dd EEE" : "EE dd.MM.uuuu", words.language().locale());
        StringBuilder text = new StringBuilder();
        for (Holiday holiday : holidays) {
            text.append(day.format(holiday.date()))
                    .append("  ")
                    .append(name(holiday, english))
                    .append('\n');
        }
        for (Doubt doubt : doubts) {
            text.append(words.get(
                            "holidays.doubt",
                            day.format(doubt.date()),
                            doubt.name(),
                            english ? doubt.english() : doubt.german()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String name(Holiday holiday, boolean english) {
        return english ? holiday.englishName() : holiday.name();
    }

    private static ObjectNode json(List<Holiday> holidays, List<Doubt> doubts, Words words) {
        boolean english = words.language().equals(Language.EN);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode list = json.putArray("holidays");
        for (Holiday holiday : holidays) {
            list.addObject()
                    .put("date", holiday.date().toString())
                    .put("name", name(holiday, english))
                    .put("source", holiday.source());
        }
        ArrayNode doubtful = json.putArray("doubts");
        for (Doubt doubt : doubts) {
            doubtful.addObject()
                    .put("date", doubt.date().toString())
                    .put("name", doubt.name())
                    .put("reason", english ? doubt.english() : doubt.german())
                    .put("source", doubt.source());
        }
        return json;
    }
}
