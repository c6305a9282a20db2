package org.amtsweg.testkit.scenario;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.amtsweg.testkit.town.Nearest;

/**
 * Scenarios from a spreadsheet (<i>Szenarien aus einer Tabelle</i>): each row is one, each column a key, and the columns {@code Schritt 1}, {@code Schritt 2} … hold
 * its sentences. Cells of a list have their parts in lines of their own or between {@code |}.
 *
 * <p>Takes what spreadsheets write: separated by semicolon, comma or tab, in UTF-8 with or without a mark, or in Windows-1252; numbers with a decimal comma,
 * dates as {@code 1.4.2027}, {@code WAHR} and {@code FALSCH}.
 */
final class CsvScenarios {

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_COLUMNS = 300;
    private static final Pattern STEP = Pattern.compile("(?i)\\s*(?:schritt|step)\\s*\\d{0,4}\\s*");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9]\\d{0,17})(?:[.,]\\d{1,10})?");
    private static final Pattern GERMAN_DAY = Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}");
    private static final Set<String> LISTS =
            Set.of("evidence", "path", "never", "messages", "payments", "tasks", "actions", "timeline", "findings");

    private final String name;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Integer> lines = new ArrayList<>();
    private final ArrayNode scenarios = JsonNodeFactory.instance.arrayNode();

    private CsvScenarios(String name) {
        this.name = name;
    }

    /** The rows as a file of YAML would say them. */
    record Reading(JsonNode json, UnaryOperator<String> places, Findings findings) {}

    static Reading read(String name, byte[] content) {
        CsvScenarios reader = new CsvScenarios(name);
        reader.rows(content);
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.set("scenarios", reader.scenarios);
        return new Reading(file, reader::place, new Findings(reader.findings));
    }

    private String place(String pointer) {
        String[] parts = pointer.split("/", -1);
        boolean inRow = parts.length > 2 && parts[2].matches("\\d{1,6}");
        return name + ":" + (inRow ? lines.get(Integer.parseInt(parts[2])) : 1);
    }

    private void rows(byte[] content) {
        if (content.length > MAX_BYTES) {
            findings.add(Finding.error(name, "yaml.too-large", Map.of("max", String.valueOf(MAX_BYTES))));
            return;
        }
        List<CsvTable.Row> rows = CsvTable.rows(text(content));
        rows.stream()
                .filter(row -> !row.isClosed())
                .forEach(row -> findings.add(Finding.error(name + ":" + row.line(), "scenario.csv-quote")));
        if (rows.size() < 2) {
            findings.add(Finding.error(name, "scenario.csv-empty"));
            return;
        }
        List<String> header = rows.get(0).cells();
        if (header.size() > MAX_COLUMNS) {
            findings.add(Finding.error(name + ":1", "scenario.too-many", Map.of("max", String.valueOf(MAX_COLUMNS))));
            return;
        }
        header.forEach(this::checkColumn);
        checkTwice(header);
        for (CsvTable.Row row : rows.subList(1, rows.size())) {
            if (row.cells().size() > header.size()) {
                findings.add(Finding.error(name + ":" + row.line(), "scenario.csv-cells"));
            } else if (row.cells().stream().anyMatch(cell -> !cell.isBlank())) {
                checkHeads(header, row);
                lines.add(row.line());
                scenarios.add(scenario(header, row.cells()));
            }
        }
    }

    private static String text(byte[] content) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(content, Charset.forName("windows-1252"));
        }
    }

    private void checkColumn(String column) {
        String first = column.split("\\.", 2)[0];
        if (column.isBlank() || STEP.matcher(column).matches() || group(first).isPresent()) {
            return;
        }
        List<String> known = new ArrayList<>(List.of("Schritt 1"));
        List.of("file", "given", "expect")
                .forEach(group -> known.addAll(ScenarioWords.get().written(group)));
        List<String> near = Nearest.to(first, known);
        findings.add(Finding.error(
                name + ":1",
                near.isEmpty() ? "scenario.unknown-key" : "scenario.unknown-key-near",
                Map.of("key", column, "known", String.join(", ", known), "near", String.join(", ", near))));
    }

    /** Of two columns for one thing, only one could count. */
    private void checkTwice(List<String> header) {
        Set<String> columns = new HashSet<>();
        for (String column : header) {
            if (column.isBlank() || STEP.matcher(column).matches()) {
                continue;
            }
            String[] path = column.strip().split("\\.", 2);
            String key = group(path[0])
                    .flatMap(group -> ScenarioWords.get().key(group, path[0]))
                    .orElse(path[0]);
            boolean whole = path.length == 1;
            // Only a form has a file and single fields beside it.
            boolean beside = !key.equals("form")
                    && columns.stream().anyMatch(other -> whole ? other.startsWith(key + ".") : other.equals(key));
            if (!columns.add(whole ? key : key + "." + ScenarioWords.plain(path[1])) || beside) {
                findings.add(Finding.error(name + ":1", "scenario.csv-twice", Map.of("key", column.strip())));
            }
        }
    }

    private void checkHeads(List<String> header, CsvTable.Row row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (header.get(i).isBlank() && !row.cells().get(i).isBlank()) {
                findings.add(Finding.error(
                        name + ":" + row.line(), "scenario.csv-head", Map.of("column", String.valueOf(i + 1))));
            }
        }
    }

    private static Optional<String> group(String word) {
        ScenarioWords words = ScenarioWords.get();
        return List.of("given", "expect", "file").stream()
                .filter(group -> words.key(group, word).isPresent())
                .findFirst();
    }

    private static ObjectNode scenario(List<String> header, List<String> cells) {
        ObjectNode scenario = JsonNodeFactory.instance.objectNode();
        ArrayNode steps = scenario.putArray("steps");
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            String column = header.get(i).strip();
            if (cell.isEmpty() || column.isEmpty()) {
                continue;
            }
            if (STEP.matcher(column).matches()) {
                steps.add(cell);
            } else {
                put(scenario, column, cell);
            }
        }
        return scenario;
    }

    private static void put(ObjectNode scenario, String column, String cell) {
        String[] path = column.split("\\.", 2);
        String group = group(path[0]).orElse("file");
        String key = ScenarioWords.get().key(group, path[0]).orElse(path[0]);
        ObjectNode into = group.equals("file") ? scenario : scenario.withObjectProperty(group);
        if (path.length == 1 && key.equals("form")) {
            form(into).set("", JsonNodeFactory.instance.textNode(cell));
            return;
        }
        if (path.length == 1) {
            boolean several = key.equals("notice") && list(cell).size() > 1;
            into.set(key, several || LISTS.contains(key) ? list(cell) : value(key, cell));
            return;
        }
        ObjectNode inner = into.get(key) instanceof ObjectNode object ? object : into.putObject(key);
        InlineValues.put(inner, path[1].strip(), key.equals("notice") ? list(cell) : value(key, cell));
    }

    private static ObjectNode form(ObjectNode given) {
        return given.get("form") instanceof ObjectNode form ? form : given.putObject("form");
    }

    private static ArrayNode list(String cell) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        for (String part : cell.split("[|\\n]", -1)) {
            if (!part.isBlank()) {
                list.add(part.strip());
            }
        }
        return list;
    }

    private static JsonNode value(String key, String cell) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (key.equals("place")) {
            // A spreadsheet takes a key for a number and drops the zero in front.
            return json.textNode(cell.matches("\\d{11}") ? "0" + cell : cell);
        }
        if (cell.equalsIgnoreCase("wahr") || cell.equalsIgnoreCase("true")) {
            return json.booleanNode(true);
        }
        if (cell.equalsIgnoreCase("falsch") || cell.equalsIgnoreCase("false")) {
            return json.booleanNode(false);
        }
        if (GERMAN_DAY.matcher(cell).matches()) {
            return json.textNode(MoveReading.day(cell).map(String::valueOf).orElse(cell));
        }
        return NUMBER.matcher(cell).matches()
                ? json.numberNode(new BigDecimal(cell.replace(',', '.')))
                : json.textNode(cell);
    }
}
