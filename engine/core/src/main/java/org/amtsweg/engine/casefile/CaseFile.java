package org.amtsweg.engine.casefile;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.amtsweg.audit.Actor;
import org.amtsweg.casefile.CaseEvent;
import org.amtsweg.casefile.CaseState;
import org.amtsweg.casefile.CaseSummary;
import org.amtsweg.casefile.PartyInCase;
import org.amtsweg.engine.audit.AuditChain;
import org.amtsweg.engine.database.Writes;
import org.amtsweg.engine.outbox.Outbox;
import org.amtsweg.identifier.CaseId;
import org.amtsweg.message.Delivery;

/**
 * The file of one case while it is locked and worked on (<i>Akte in Bearbeitung</i>): one writer, one moment, one actor. What changes is collected and
 * written once, at the end of the work.
 */
public final class CaseFile {

    private final CaseHeader header;
    private final CaseData data;
    private final AuditChain chain;
    private final Writes writes = new Writes();
    private final Deque<Runnable> afterEngine = new ArrayDeque<>();
    private final Actor actor;
    private final Instant now;
    private final boolean isNew;
    private CaseState state;
    private String instance;
    private long eventSequence;
    private Optional<Instant> decidedAt;
    private Optional<Instant> closedAt;
    private Optional<Completion> completion = Optional.empty();
    private Optional<String> accessHash = Optional.empty();
    private Optional<Delivery> delivered = Optional.empty();
    private final Map<String, KeptDeadline> deadlines = new LinkedHashMap<>();
    private final List<PartyInCase> parties = new ArrayList<>();
    private boolean deadlinesRead;

    /** The deadlines of the case by scope and name, read once. */
    public Map<String, KeptDeadline> deadlines(Supplier<Map<String, KeptDeadline>> read) {
        if (!deadlinesRead) {
            deadlinesRead = true;
            if (!isNew) {
                deadlines.putAll(read.get());
            }
        }
        return deadlines;
    }

    /** The parties of the case, read once. */
    public List<PartyInCase> parties(Supplier<List<PartyInCase>> read) {
        if (parties.isEmpty() && !isNew) {
            parties.addAll(read.get());
        }
        return Collections.unmodifiableList(parties);
    }

    /** A party joins; its row is written by the caller. */
    public void join(PartyInCase party) {
        parties.add(party);
    }

    /** The hash of the code that opens an anonymous case; set while the case is new. */
    public void accessHash(String hash) {
        accessHash = Optional.of(hash);
    }

    Optional<String> accessHash() {
        return accessHash;
    }

    /** The task that the caller is completing now. */
    public record Completion(String execution, String outcome, String by) {}

    /** How far a case has come. */
    record Progress(
            CaseState state,
            String instance,
            long eventSequence,
            Optional<Instant> decidedAt,
            Optional<Instant> closedAt) {}

    CaseFile(CaseHeader header, CaseData data, AuditChain chain, Progress progress, Actor actor, Instant now) {
        this.header = header;
        this.data = data;
        this.chain = chain;
        this.state = progress.state();
        this.instance = progress.instance();
        this.eventSequence = progress.eventSequence();
        this.decidedAt = progress.decidedAt();
        this.closedAt = progress.closedAt();
        this.actor = actor;
        this.now = now;
        this.isNew = chain.sequence() == 0;
    }

    public CaseId id() {
        return header.id();
    }

    public CaseHeader header() {
        return header;
    }

    public CaseData data() {
        return data;
    }

    public Writes writes() {
        return writes;
    }

    public Actor actor() {
        return actor;
    }

    public Instant now() {
        return now;
    }

    public CaseState state() {
        return state;
    }

    /** The process instance; empty before it is started. */
    public String instance() {
        return instance;
    }

    public void startedAs(String processInstance) {
        instance = processInstance;
    }

    AuditChain chain() {
        return chain;
    }

    boolean isNew() {
        return isNew;
    }

    long eventSequence() {
        return eventSequence;
    }

    Optional<Instant> decidedAt() {
        return decidedAt;
    }

    Optional<Instant> closedAt() {
        return closedAt;
    }

    public Optional<Completion> completion() {
        return completion;
    }

    public void completing(Completion task) {
        completion = Optional.of(task);
    }

    /** What was just delivered, so that the element that sent it can say when it was told. */
    public Optional<Delivery> delivered() {
        return delivered;
    }

    public void delivered(Delivery delivery) {
        delivered = Optional.of(delivery);
    }

    /** Moves to a state; again the same state is no change. An ended case stays ended. */
    public void moveTo(CaseState next) {
        if (next == state || state.isEnded()) {
            return;
        }
        audit("state", Map.of("from", state.name(), "to", next.name()));
        state = next;
        if (next == CaseState.DECIDED) {
            decidedAt = Optional.of(now);
        }
        if (next.isEnded()) {
            closedAt = Optional.of(now);
        }
        event(CaseEvent.Kind.STATE_CHANGED, next.name());
    }

    /** Records something without personal content. */
    public void audit(String action, Map<String, String> facts) {
        chain.append(writes, now, actor, action, facts);
    }

    /** Records something with personal content, which hangs beside the chain. */
    public void audit(String action, Map<String, String> facts, String payload) {
        chain.append(writes, now, actor, action, facts, payload);
    }

    /** Tells subscriptions. */
    public void event(CaseEvent.Kind kind, String subject) {
        Outbox.event(writes, new CaseEvent(id(), header.offer().service(), nextSequence(), kind, subject, now));
    }

    /** The next number for the outbox of this case. */
    public long nextSequence() {
        return ++eventSequence;
    }

    /** Adds an entry to the citizen's timeline; its text is looked up in the folder of the definition when it is read. */
    public void timeline(String definition, String key) {
        writes.insert(
                "amt_timeline",
                "case_id, number, at, definition, text_key",
                id().value(),
                nextSequence(),
                now,
                definition,
                key);
    }

    /** Something to do once the engine has come to rest. */
    public void afterEngine(Runnable work) {
        afterEngine.add(work);
    }

    /** Does what waited for the engine; what it adds is done too. */
    public void settle() {
        for (Runnable work = afterEngine.poll(); work != null; work = afterEngine.poll()) {
            work.run();
        }
    }

    public CaseSummary summary(String serviceName) {
        return new CaseSummary(
                id(),
                header.offer().service(),
                serviceName,
                state,
                header.channel(),
                header.times().received());
    }
}
