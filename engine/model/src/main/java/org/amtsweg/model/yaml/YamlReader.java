package org.amtsweg.model.yaml;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serial;
import java.io.StringReader;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.amtsweg.model.yaml.YamlFile.Reading;
import org.amtsweg.problem.Finding;
import org.amtsweg.problem.Findings;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Turns YAML into JSON by the rules of YAML 1.2, which surprise less: {@code no} is a text, a number that begins with zero (a regional key)
 * too.
 */
final class YamlReader {

    private static final int MAX_BYTES = 1_000_000;
    private static final int MAX_NODES = 50_000;
    private static final int MAX_DEPTH = 30;
    private static final int MAX_DIGITS = 30;

    private static final Pattern NULL = Pattern.compile("|~|null|Null|NULL");
    private static final Pattern TRUE = Pattern.compile("true|True|TRUE");
    private static final Pattern FALSE = Pattern.compile("false|False|FALSE");
    private static final Pattern INTEGER = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)");
    private static final Pattern DECIMAL = Pattern.compile("[-+]?(?:0|[1-9][0-9]*)\\.[0-9]+");

    private static final Set<Tag> PLAIN_TAGS =
            Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.TIMESTAMP, Tag.MERGE, Tag.MAP, Tag.SEQ);

    private final String name;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();
    private int nodes;

    /** Ends the conversion of a file that repeats itself without end. */
    private static final class TooMuch extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    YamlReader(String name) {
        this.name = name;
    }

    Reading read(byte[] content) {
        Optional<String> text = decode(content);
        if (text.isEmpty()) {
            return refused();
        }
        try {
            Node root = new Yaml(new SafeConstructor(options())).compose(new StringReader(text.get()));
            if (root == null) {
                findings.add(Finding.error(name, "yaml.empty"));
                return refused();
            }
            JsonNode json = convert(root, "", 0);
            return findings.isEmpty()
                    ? new Reading(Optional.of(new YamlFile(name, json, lines)), Findings.NONE)
                    : refused();
        } catch (TooMuch e) {
            findings.clear();
            findings.add(Finding.error(name, "yaml.too-deep"));
        } catch (MarkedYAMLException e) {
            String problem = e.getProblem() == null ? "?" : e.getProblem();
            findings.add(Finding.error(at(e.getProblemMark()), "yaml.syntax", Map.of("problem", problem)));
        } catch (YAMLException e) {
            findings.add(Finding.error(name, "yaml.syntax", Map.of("problem", "characters that YAML does not allow")));
        }
        return refused();
    }

    private Reading refused() {
        return new Reading(Optional.empty(), new Findings(findings));
    }

    private Optional<String> decode(byte[] content) {
        if (content.length > MAX_BYTES) {
            findings.add(Finding.error(name, "yaml.too-large", Map.of("max", String.valueOf(MAX_BYTES))));
            return Optional.empty();
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            findings.add(Finding.error(name, "yaml.encoding"));
            return Optional.empty();
        }
    }

    private static LoaderOptions options() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(MAX_BYTES);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setMaxAliasesForCollections(10);
        options.setAllowRecursiveKeys(false);
        return options;
    }

    private JsonNode convert(Node node, String pointer, int depth) {
        lines.putIfAbsent(pointer, line(node.getStartMark()));
        // An alias repeats its target here, so the count of nodes is what stops an alias bomb, and the depth a loop.
        nodes++;
        if (nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new TooMuch();
        }
        if (!PLAIN_TAGS.contains(node.getTag())) {
            findings.add(Finding.error(at(node.getStartMark()), "yaml.tag"));
        }
        if (node instanceof MappingNode mapping) {
            return object(mapping, pointer, depth);
        }
        if (node instanceof SequenceNode sequence) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            int index = 0;
            for (Node item : sequence.getValue()) {
                array.add(convert(item, pointer + "/" + index++, depth + 1));
            }
            return array;
        }
        return scalar((ScalarNode) node);
    }

    private ObjectNode object(MappingNode mapping, String pointer, int depth) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (NodeTuple tuple : mapping.getValue()) {
            Node keyNode = tuple.getKeyNode();
            if (!(keyNode instanceof ScalarNode key)) {
                findings.add(Finding.error(at(keyNode.getStartMark()), "yaml.key"));
                continue;
            }
            String child = pointer + "/" + YamlFile.escape(key.getValue());
            lines.put(child, line(key.getStartMark()));
            if (object.has(key.getValue())) {
                findings.add(Finding.error(
                        at(key.getStartMark()), "yaml.duplicate-key", Map.of("key", shortened(key.getValue()))));
            }
            object.set(key.getValue(), convert(tuple.getValueNode(), child, depth + 1));
        }
        return object;
    }

    private JsonNode scalar(ScalarNode node) {
        String value = node.getValue();
        JsonNodeFactory json = JsonNodeFactory.instance;
        if (!node.isPlain() || value.length() > MAX_DIGITS) {
            return json.textNode(value);
        }
        if (NULL.matcher(value).matches()) {
            return json.nullNode();
        }
        if (TRUE.matcher(value).matches() || FALSE.matcher(value).matches()) {
            return json.booleanNode(TRUE.matcher(value).matches());
        }
        if (INTEGER.matcher(value).matches()) {
            BigInteger number = new BigInteger(value);
            return number.bitLength() < Integer.SIZE ? json.numberNode(number.intValue()) : json.numberNode(number);
        }
        return DECIMAL.matcher(value).matches() ? json.numberNode(new BigDecimal(value)) : json.textNode(value);
    }

    private String at(@Nullable Mark mark) {
        return name + ":" + line(mark);
    }

    private static int line(@Nullable Mark mark) {
        return mark == null ? 1 : mark.getLine() + 1;
    }

    private static String shortened(String key) {
        return key.length() <= 60 ? key : key.substring(0, 60) + "…";
    }
}
