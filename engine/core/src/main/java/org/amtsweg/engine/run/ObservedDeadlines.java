package org.amtsweg.engine.run;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.amtsweg.deadline.Deadline;
import org.amtsweg.deadline.DeadlineState;
import org.amtsweg.engine.casefile.CaseFile;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.casefile.KeptDeadline;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.catalogue.Definition;
import org.amtsweg.engine.deadline.Deadlines;
import org.amtsweg.engine.process.Position;
import org.amtsweg.engine.process.ProcessObserver;
import org.amtsweg.model.folder.BlockFolder;
import org.amtsweg.model.folder.FolderContent;
import org.amtsweg.model.folder.ServiceFolder;
import org.amtsweg.verifier.flow.EventKind;
import org.amtsweg.verifier.flow.FlowNode;
import org.amtsweg.verifier.flow.FlowReader;
import org.amtsweg.verifier.flow.TimerHost;
import org.jspecify.annotations.Nullable;

/** Adds to what an observer hears from the engine what only the case file knows: when the waiting for a deadline ended (<i>Ende des Wartens auf eine Frist</i>). */
public final class ObservedDeadlines implements ProcessObserver {

    private final ProcessObserver observer;
    private final CaseFiles files;
    private final Deadlines deadlines;
    private final Map<String, Map<String, Set<String>>> waiting = new ConcurrentHashMap<>();
    private @Nullable Catalogue catalogue;

    public ObservedDeadlines(ProcessObserver observer, CaseFiles files, Deadlines deadlines) {
        this.observer = observer;
        this.files = files;
        this.deadlines = deadlines;
    }

    /** Once the folders are loaded, which needs the engine, which needs this. */
    public void connect(Catalogue loaded) {
        catalogue = loaded;
        loaded.definitions().forEach(definition -> deployed(source(definition)));
    }

    private static Source source(Definition definition) {
        FolderContent content = definition
                .service()
                .map(ServiceFolder::content)
                .or(() -> definition.block().map(BlockFolder::content))
                .orElseThrow();
        String version = definition
                .service()
                .map(s -> s.service().version())
                .or(() -> definition.block().map(BlockFolder::version))
                .orElseThrow();
        return new Source(definition.id(), content.kind(), content.name(), version);
    }

    @Override
    public void deployed(Source source) {
        observer.deployed(source);
    }

    @Override
    public void entered(Position at) {
        observer.entered(at);
    }

    @Override
    public void left(Position at, boolean cancelled) {
        for (String name :
                waiting.computeIfAbsent(at.definitionId(), this::waiting).getOrDefault(at.elementId(), Set.of())) {
            CaseFile file = files.current(at.caseId());
            deadlines
                    .find(file, Scopes.of(at), name)
                    .map(KeptDeadline::deadline)
                    .filter(d -> d.isRunning() || isJustEnded(d, file.now()))
                    .ifPresent(d -> observer.waitEnded(
                            at, d, file.now().atZone(file.data().authority().zone())));
        }
        observer.left(at, cancelled);
    }

    /** What showed it has ended it a moment ago; one that ended earlier no longer waits for anything. */
    private static boolean isJustEnded(Deadline deadline, Instant now) {
        return deadline.state() == DeadlineState.ENDED
                && deadline.endedAt().filter(now::equals).isPresent();
    }

    @Override
    public void flowTaken(Position at, String flowId) {
        observer.flowTaken(at, flowId);
    }

    @Override
    public void tableDecided(Position at, String decisionId, List<String> ruleIds) {
        observer.tableDecided(at, decisionId, ruleIds);
    }

    /** Element to the deadlines that are waited for at it. */
    private Map<String, Set<String>> waiting(String definitionId) {
        Definition definition = Optional.ofNullable(catalogue)
                .orElseThrow(() -> new IllegalStateException("A token moved before the services were loaded"))
                .definition(definitionId);
        Map<String, Set<String>> byElement = new HashMap<>();
        Set<String> timed = new HashSet<>();
        FlowReader.read("process.bpmn", definition.process().bpmn()).graph().stream()
                .flatMap(graph -> graph.processes().stream())
                .forEach(process -> process.nodes()
                        .filter(node -> node.event().kind() == EventKind.TIMER)
                        .forEach(node -> definition
                                .element(node.id())
                                .reference()
                                .filter(name -> definition.deadline(name).isPresent())
                                .ifPresent(name -> {
                                    timed.add(name);
                                    add(
                                            byElement,
                                            TimerHost.of(node).map(FlowNode::id).orElse(process.id()),
                                            name);
                                })));
        definition.deadlines().keySet().stream()
                .filter(name -> !timed.contains(name))
                .forEach(name -> definition.dueBy(name).forEach(element -> add(byElement, element, name)));
        return byElement;
    }

    private static void add(Map<String, Set<String>> byElement, String element, String deadline) {
        byElement.computeIfAbsent(element, e -> new HashSet<>()).add(deadline);
    }
}
