-- Legal time. Also runs while cases of version 1 are under way: their deadlines keep the ends they were given.

alter table amt_deadline add column state        varchar(10) default 'RUNNING' not null;
alter table amt_deadline add column unshifted    date;
alter table amt_deadline add column effect       varchar(20) default 'NONE' not null;
-- The whole value with history and explanation as JSON; absent at deadlines of version 1.
alter table amt_deadline add column details      text;
-- End of the last day on which a decision can be dispatched before the case counts as granted.
alter table amt_deadline add column act_by       timestamp with time zone;
alter table amt_deadline add column watch_at     timestamp with time zone;
alter table amt_deadline add column escalated_at timestamp with time zone;
alter table amt_deadline add column occurred_at  timestamp with time zone;
update amt_deadline set state = 'ENDED' where ended_at is not null;
create index amt_deadline_watch on amt_deadline (watch_at);
create index amt_deadline_effect on amt_deadline (effect, state, end_at);

-- What is due by law sorts the worklist; due_by_law says whether the task's own date is one that law sets.
alter table amt_task add column sort_law   timestamp with time zone;
alter table amt_task add column due_by_law boolean default false not null;
update amt_task set sort_law = sort_due;
alter table amt_task alter column sort_law set not null;
create index amt_task_by_law on amt_task (authority, role, state, sort_law, id);

-- Nobody decides a deemed approval, and an act may be overtaken by one.
alter table amt_act alter column decided_by drop not null;
alter table amt_act add column norm         varchar(300);
alter table amt_act add column overtaken_at timestamp with time zone;

-- How the day of notification came about.
alter table amt_act_addressee add column explanation text;
