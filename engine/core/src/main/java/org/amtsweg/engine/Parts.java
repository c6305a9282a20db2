package org.amtsweg.engine;

import java.time.Clock;
import org.amtsweg.engine.access.Access;
import org.amtsweg.engine.booking.Availabilities;
import org.amtsweg.engine.casefile.CaseFiles;
import org.amtsweg.engine.catalogue.Catalogue;
import org.amtsweg.engine.database.Database;
import org.amtsweg.engine.deadline.DeadlineChanges;
import org.amtsweg.engine.document.Documents;
import org.amtsweg.engine.intake.Drafts;
import org.amtsweg.engine.intake.Intake;
import org.amtsweg.engine.intake.Replies;
import org.amtsweg.engine.message.TableMailbox;
import org.amtsweg.engine.notice.Acts;
import org.amtsweg.engine.notice.NoticeWriter;
import org.amtsweg.engine.party.Parties;
import org.amtsweg.engine.process.ProcessRuntime;
import org.amtsweg.engine.run.OpenActions;
import org.amtsweg.engine.run.Participation;
import org.amtsweg.engine.run.TaskCompletion;
import org.amtsweg.engine.task.Tasks;
import org.amtsweg.engine.view.CaseViews;

/** What the three offices share (<i>Bestandteile einer Installation</i>), in groups by what they are about. */
record Parts(Parts.Base base, Parts.Cases cases, Parts.Desk desk, Parts.Papers papers) {

    record Base(Database database, Clock clock, Catalogue catalogue, ProcessRuntime runtime, Access access) {}

    record Cases(
            CaseFiles files,
            Parties parties,
            OpenActions actions,
            CaseViews views,
            Participation participation,
            DeadlineChanges deadlines) {}

    record Desk(
            Tasks tasks,
            TaskCompletion completion,
            Intake intake,
            Replies replies,
            Drafts drafts,
            Availabilities availabilities) {}

    record Papers(Documents documents, NoticeWriter notices, Acts acts, TableMailbox mailbox) {}
}
