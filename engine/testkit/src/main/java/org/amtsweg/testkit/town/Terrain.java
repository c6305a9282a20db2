package org.amtsweg.testkit.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.model.process.BlockCall;
import org.amtsweg.model.process.Element;
import org.amtsweg.model.process.ProcessModel;

/** The models that a case of a service can go through (<i>Modelle der Leistung</i>): its own, and those of the blocks it calls, by name and id of their elements. */
public final class Terrain {

    private final Map<String, ProcessModel> models = new LinkedHashMap<>();
    private final Set<String> deadlines = new LinkedHashSet<>();

    private Terrain() {}

    public static Terrain of(ServiceFolder service, List<BlockFolder> blocks) {
        Terrain terrain = new Terrain();
        terrain.deadlines.addAll(service.profile().deadlines().keySet());
        terrain.add(service.process(), blocks);
        return terrain;
    }

    private void add(ProcessModel model, List<BlockFolder> blocks) {
        String key =
                model.processId() + model.versionTag().map(tag -> " " + tag).orElse("");
        if (models.putIfAbsent(key, model) != null) {
            return;
        }
        for (BlockCall call : model.calledBlocks()) {
            blocks.stream()
                    .filter(block ->
                            block.id().equals(call.block()) && block.version().equals(call.version()))
                    .forEach(block -> {
                        deadlines.addAll(block.deadlines().keySet());
                        add(block.process(), blocks);
                    });
        }
    }

    /** The elements with this id or name. */
    public List<Element> find(String nameOrId) {
        List<Element> found = new ArrayList<>();
        for (ProcessModel model : models.values()) {
            model.elements().stream()
                    .filter(element -> isNamed(element, nameOrId))
                    .forEach(found::add);
        }
        return found;
    }

    /** Whether somebody who writes this means that element; upper and lower case count alike. */
    public static boolean isNamed(Element element, String nameOrId) {
        return element.id().equals(nameOrId.strip()) || same(element.name(), nameOrId);
    }

    static boolean same(String name, String written) {
        return plain(name).equals(plain(written));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s{1,100}", " ").toLowerCase(Locale.GERMAN);
    }

    /** An element of the model that was deployed from a folder. */
    public Optional<Element> element(ProcessObserver.Source source, String id) {
        return models.values().stream()
                .filter(model -> isFrom(model, source))
                .findFirst()
                .flatMap(model -> model.element(id));
    }

    private boolean isFrom(ProcessModel model, ProcessObserver.Source source) {
        return source.kind() == FolderContent.Kind.BLOCK
                ? model.processId().equals(source.folder())
                        && model.versionTag().equals(Optional.of(source.version()))
                : model.equals(models.values().iterator().next());
    }

    /** The names of the deadlines that the service and its blocks declare. */
    public Set<String> deadlines() {
        return Collections.unmodifiableSet(deadlines);
    }

    /** The names of all elements of a type such as {@code userTask}. */
    public Set<String> names(String type) {
        Set<String> names = new LinkedHashSet<>();
        for (ProcessModel model : models.values()) {
            model.elements().stream()
                    .filter(e -> e.type().equals(type))
                    .map(Element::name)
                    .forEach(names::add);
        }
        return names;
    }

    /** The names of all elements that have one. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>();
        for (ProcessModel model : models.values()) {
            model.elements().stream()
                    .map(Element::name)
                    .filter(name -> !name.isBlank())
                    .forEach(names::add);
        }
        return names;
    }
}
