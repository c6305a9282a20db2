package org.amtsweg.verifier.space;

/** What a token does at a node. */
enum Op {
    /** Waits until the work is done: every task, and a call whose process is not at hand. */
    TASK,
    /** Opens a scope: a sub-process, or a call whose process is at hand. */
    SCOPE,
    /** Waits for an event. */
    CATCH,
    EVENT_GATEWAY,
    /** Goes on at once, sending messages if flows of messages begin here. */
    PASS,
    SIGNAL,
    ESCALATE,
    /** Goes on at the catching link of the same name. */
    LINK,
    END,
    END_SIGNAL,
    END_ESCALATE,
    END_ERROR,
    END_TERMINATE,
    EXCLUSIVE,
    PARALLEL,
    INCLUSIVE
}
