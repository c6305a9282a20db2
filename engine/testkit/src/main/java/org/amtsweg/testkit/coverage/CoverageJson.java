package org.amtsweg.testkit.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.amtsweg.language.Language;

/** Coverage for other programs (<i>Abdeckung als JSON</i>): every target with its count. */
public final class CoverageJson {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CoverageJson() {}

    public static String of(Coverage coverage, Language language) {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(tree(coverage, language)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of texts and numbers can always be written", e);
        }
    }

    /** The same as a tree, to be put into another document. */
    public static ObjectNode tree(Coverage coverage, Language language) {
        ObjectNode root = JSON.createObjectNode();
        root.put("complete", coverage.isComplete());
        ArrayNode folders = root.putArray("folders");
        for (FolderCoverage folder : coverage.folders()) {
            ObjectNode node = folders.addObject();
            node.put("kind", folder.key().kind().name().toLowerCase(Locale.ROOT));
            node.put("id", folder.key().name());
            node.put("version", folder.key().version());
            for (Target.Aspect aspect : Target.Aspect.values()) {
                aspect(node.putObject(aspect.name().toLowerCase(Locale.ROOT) + "s"), folder, aspect, language);
            }
        }
        return root;
    }

    private static void aspect(ObjectNode node, FolderCoverage folder, Target.Aspect aspect, Language language) {
        Words words = Words.in(language);
        FolderCoverage.Ratio ratio = folder.ratio(aspect);
        node.put("covered", ratio.covered());
        node.put("total", ratio.total());
        List<Target> targets = folder.folder().targets(aspect);
        ArrayNode all = node.putArray("targets");
        for (Target target : targets) {
            all.addObject()
                    .put("id", target.id())
                    .put("name", words.name(folder.folder(), target))
                    .put("count", folder.record().count(target));
        }
    }
}
