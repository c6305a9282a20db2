package org.amtsweg.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^}]*)}");
    private static final Pattern KNOWN = Pattern.compile("service|reference|authority|request|grounds|amount|due|extensionReason|resource|slot"
            + "|decision\\.[a-z_]+\\.[a-z]+");

    static List<Folder> folders() {
        return Folder.all();
    }

    static List<Folder> services() {
        return Folder.all().stream().filter(f -> !f.isBlock()).toList();
    }

    @ParameterizedTest
    @MethodSource("folders")
    void haveTheSameKeysInEveryLanguage(Folder folder) {
        Set<String> german = folder.texts("de").keySet();
        for (String language : Folder.LANGUAGES) {
            assertThat(folder.texts(language).keySet()).as(language).isEqualTo(german);
            assertThat(folder.texts(language).values())
                    .allSatisfy(text -> assertThat(text).asString().isNotBlank());
        }
    }

    @ParameterizedTest
    @MethodSource("folders")
    void useTheSamePlaceholdersInStandardGermanAndEnglish(Folder folder) {
        folder.texts("de").forEach((key, german) -> {
            Set<String> placeholders = placeholders(german);
            assertThat(placeholders).allMatch(KNOWN.asMatchPredicate());
            assertThat(placeholders(folder.texts("en").get(key))).as(key).isEqualTo(placeholders);
        });
        folder.texts("de-easy").values().forEach(text -> assertThat(placeholders(text))
                .allMatch(KNOWN.asMatchPredicate()));
    }

    private static Set<String> placeholders(@Nullable Object text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(String.valueOf(text));
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("folders")
    void tellOnlyOfElementsThatExist(Folder folder) {
        Set<String> elements = new TreeSet<>();
        nodes(folder).forEach(node -> elements.add("timeline." + node.getId()));

        assertThat(folder.texts("de").keySet())
                .filteredOn(key -> key.startsWith("timeline."))
                .isSubsetOf(elements);
    }

    @ParameterizedTest
    @MethodSource("folders")
    void holdEveryMessageThatTheModelSends(Folder folder) {
        nodes(folder)
                .flatMap(node -> ModelsTest.property(node, "amtsweg.message").stream())
                .filter(key -> !key.startsWith("parameters."))
                .forEach(key -> assertThat(folder.texts("de"))
                        .containsKeys("message." + key + ".subject", "message." + key + ".text"));
    }

    @ParameterizedTest
    @MethodSource("services")
    void nameEveryStateAndActionThatTheServiceAndItsBlocksReach(Folder service) {
        Set<String> needed = new TreeSet<>();
        Stream.concat(Stream.of(service), blocks(service)).forEach(folder -> {
            nodes(folder)
                    .flatMap(node -> ModelsTest.property(node, "amtsweg.state").stream())
                    .forEach(state -> needed.add("state." + state));
            folder.model()
                    .getModelElementsByType(Message.class)
                    .forEach(message -> needed.add("action." + message.getName().substring("amtsweg.".length())));
        });

        assertThat(service.texts("de").keySet()).containsAll(needed).contains("state.CLOSED");
    }

    @Test
    void keepTheElementsOfAServiceApartFromThoseOfItsBlocks() {
        services().forEach(service -> {
            Set<String> own = new TreeSet<>();
            nodes(service).forEach(node -> own.add(node.getId()));
            blocks(service)
                    .forEach(block -> assertThat(nodes(block).map(FlowNode::getId))
                            .as(service + " and " + block)
                            .doesNotContainAnyElementsOf(own));
        });
    }

    private static Stream<Folder> blocks(Folder service) {
        return service.model().getModelElementsByType(CallActivity.class).stream()
                .map(CallActivity::getCalledElement)
                .distinct()
                .map(Folder::block);
    }

    private static Stream<FlowNode> nodes(Folder folder) {
        return folder.model().getModelElementsByType(FlowNode.class).stream();
    }
}
