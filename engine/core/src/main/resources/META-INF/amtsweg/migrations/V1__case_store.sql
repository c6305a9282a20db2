-- The case store. Runs on PostgreSQL and on H2 in PostgreSQL mode; the type of bytes is filled in.

create table amt_folder (
  kind         varchar(10)  not null,
  name         varchar(100) not null,
  version      varchar(40)  not null,
  hash         varchar(64)  not null,
  definition   varchar(64)  not null,
  content      ${blob}      not null,
  loaded_at    timestamp with time zone not null,
  primary key (kind, name, version)
);

create table amt_case (
  id             uuid         not null primary key,
  tenant         varchar(64)  not null,
  service        varchar(100) not null,
  version        varchar(40)  not null,
  state          varchar(20)  not null,
  ars            varchar(12)  not null,
  district       varchar(200),
  latitude       numeric(9,6),
  longitude      numeric(9,6),
  procedure_law  varchar(20)  not null,
  channel        varchar(20)  not null,
  received_at    timestamp with time zone not null,
  recorded_at    timestamp with time zone not null,
  decided_at     timestamp with time zone,
  closed_at      timestamp with time zone,
  authority      varchar(63)  not null,
  instance       varchar(64),
  access_hash    varchar(64),
  audit_sequence bigint       not null,
  audit_hash     varchar(64)  not null,
  event_sequence bigint       not null,
  data           text         not null
);
create index amt_case_by_service on amt_case (service, state);
create index amt_case_by_instance on amt_case (instance);

-- Parties with roles and validity (§ 13 VwVfG).
create table amt_party (
  case_id     uuid         not null references amt_case (id),
  number      integer      not null,
  role        varchar(20)  not null,
  account     varchar(220),
  party       text,
  language    varchar(20)  not null,
  blocked     boolean      not null,
  trust       varchar(20)  not null,
  valid_from  date,
  valid_until date,
  since       timestamp with time zone not null,
  primary key (case_id, number)
);
create index amt_party_by_account on amt_party (account, since, case_id);

-- Who was competent, with history (transfer).
create table amt_case_authority (
  case_id   uuid        not null references amt_case (id),
  since     timestamp with time zone not null,
  authority varchar(63) not null,
  unit      varchar(63),
  details   text        not null,
  primary key (case_id, since)
);

-- Applications: the first one, amendments, supplements.
create table amt_application (
  case_id     uuid        not null references amt_case (id),
  version     integer     not null,
  kind        varchar(20) not null,
  form        text        not null,
  channel     varchar(20) not null,
  received_at timestamp with time zone not null,
  recorded_at timestamp with time zone not null,
  primary key (case_id, version)
);

create table amt_draft (
  id         uuid         not null primary key,
  account    varchar(220) not null,
  service    varchar(100) not null,
  form       text         not null,
  changed_at timestamp with time zone not null,
  deleted_at timestamp with time zone not null
);
create index amt_draft_by_account on amt_draft (account, changed_at);

create table amt_idempotency (
  scope        varchar(230) not null,
  request_key  varchar(100) not null,
  content_hash varchar(64)  not null,
  receipt      text         not null,
  created_at   timestamp with time zone not null,
  primary key (scope, request_key)
);

-- The worklist. Everything a list needs stands in the row; no engine query.
create table amt_task (
  id           uuid         not null primary key,
  case_id      uuid         not null references amt_case (id),
  execution    varchar(64)  not null,
  definition   varchar(64)  not null,
  scope        varchar(64)  not null,
  element      varchar(255) not null,
  name         varchar(255) not null,
  role         varchar(100) not null,
  authority    varchar(63)  not null,
  service      varchar(100) not null,
  form         varchar(100),
  outcomes     varchar(500) not null,
  state        varchar(10)  not null,
  opened_at    timestamp with time zone not null,
  due_at       timestamp with time zone,
  sort_due     timestamp with time zone not null,
  claimed_by   varchar(99),
  claimed_at   timestamp with time zone,
  closed_at    timestamp with time zone,
  completed_by varchar(99),
  outcome      varchar(100)
);
create index amt_task_worklist on amt_task (authority, role, state, sort_due, id);
create index amt_task_by_case on amt_task (case_id, state);

-- What a party may do now; opened and closed rows also tell how long the procedure waited for her.
create table amt_open_action (
  id         uuid         not null primary key,
  case_id    uuid         not null references amt_case (id),
  kind       varchar(20)  not null,
  execution  varchar(64),
  definition varchar(64),
  scope      varchar(64)  not null,
  element    varchar(255) not null,
  detail     text         not null,
  state      varchar(10)  not null,
  opened_at  timestamp with time zone not null,
  due_at     timestamp with time zone,
  closed_at  timestamp with time zone
);
create index amt_open_action_by_case on amt_open_action (case_id, state);

create table amt_deadline (
  case_id    uuid         not null references amt_case (id),
  scope      varchar(64)  not null,
  name       varchar(100) not null,
  kind       varchar(20)  not null,
  period     varchar(40)  not null,
  start_kind varchar(20)  not null,
  norm       varchar(300),
  operations varchar(100) not null,
  start_day  date         not null,
  last_day   date         not null,
  end_at     timestamp with time zone not null,
  ended_at   timestamp with time zone,
  primary key (case_id, scope, name)
);
create index amt_deadline_running on amt_deadline (ended_at, end_at);

create table amt_act (
  case_id     uuid        not null references amt_case (id),
  number      integer     not null,
  kind        varchar(20) not null,
  decision    text        not null,
  decided_by  varchar(99) not null,
  signature   varchar(300) not null,
  decided_at  timestamp with time zone not null,
  primary key (case_id, number)
);

-- Each addressee of an act has a notification of his own.
create table amt_act_addressee (
  case_id      uuid        not null references amt_case (id),
  act          integer     not null,
  party        integer     not null,
  notice       uuid,
  channel      varchar(20),
  provided_at  timestamp with time zone,
  deemed_on    date,
  norm         varchar(300),
  primary key (case_id, act, party)
);

create table amt_statement (
  case_id      uuid         not null references amt_case (id),
  execution    varchar(64)  not null,
  office       varchar(200) not null,
  requested_at timestamp with time zone not null,
  due_at       timestamp with time zone,
  silence      varchar(20)  not null,
  outcome      varchar(100),
  answer       text,
  answered_at  timestamp with time zone,
  primary key (case_id, execution)
);

create table amt_hearing (
  case_id     uuid        not null references amt_case (id),
  execution   varchar(64) not null,
  grounds     text        not null,
  opened_at   timestamp with time zone not null,
  due_at      timestamp with time zone,
  answer      text,
  answered_at timestamp with time zone,
  primary key (case_id, execution)
);

create table amt_document (
  id           uuid         not null primary key,
  case_id      uuid         not null references amt_case (id),
  kind         varchar(100) not null,
  title        varchar(300) not null,
  access_class varchar(20)  not null,
  media_type   varchar(100) not null,
  sha256       varchar(64)  not null,
  size         bigint       not null,
  created_at   timestamp with time zone not null
);
create index amt_document_by_case on amt_document (case_id, created_at);

create table amt_document_content (
  id      uuid    not null primary key,
  content ${blob} not null
);

create table amt_notice (
  id        uuid    not null primary key references amt_document (id),
  case_id   uuid    not null references amt_case (id),
  act       integer not null,
  plain     text    not null,
  html      text    not null,
  issued_at timestamp with time zone not null
);
create index amt_notice_by_case on amt_notice (case_id, issued_at);

create table amt_payment (
  id           uuid          not null primary key,
  case_id      uuid          not null references amt_case (id),
  amount       numeric(19,4) not null,
  currency     varchar(3)    not null,
  reference    varchar(200)  not null unique,
  state        varchar(10)   not null,
  requested_at timestamp with time zone not null,
  ended_at     timestamp with time zone
);
create index amt_payment_by_case on amt_payment (case_id);

-- The default mailbox.
create table amt_mailbox (
  id          uuid         not null primary key,
  effect_key  varchar(200) not null unique,
  account     varchar(220),
  case_id     uuid         not null references amt_case (id),
  subject     text         not null,
  body        text         not null,
  document    uuid,
  provided_at timestamp with time zone not null
);
create index amt_mailbox_by_account on amt_mailbox (account, provided_at, id);
create index amt_mailbox_by_case on amt_mailbox (case_id, provided_at);

-- What leaves for the outside, after commit. STEP and MESSAGE rows are effects, EVENT rows feed subscriptions.
create table amt_outbox (
  id          uuid         not null primary key,
  case_id     uuid         not null references amt_case (id),
  sequence    bigint       not null,
  kind        varchar(10)  not null,
  name        varchar(100) not null,
  effect_key  varchar(200) not null unique,
  execution   varchar(64),
  definition  varchar(64),
  scope       varchar(64)  not null,
  element     varchar(255) not null,
  payload     text         not null,
  state       varchar(10)  not null,
  correlation varchar(200) unique,
  attempts    integer      not null,
  next_at     timestamp with time zone not null,
  created_at  timestamp with time zone not null,
  last_error  varchar(200) not null
);
create index amt_outbox_ready on amt_outbox (state, kind, next_at);
create index amt_outbox_by_case on amt_outbox (case_id, kind, sequence);

-- Answers that were faster than the transaction of their question.
create table amt_early_answer (
  kind     varchar(10)  not null,
  name     varchar(200) not null,
  content  text         not null,
  came_at  timestamp with time zone not null,
  primary key (kind, name)
);

create table amt_timeline (
  case_id    uuid         not null references amt_case (id),
  number     bigint       not null,
  at         timestamp with time zone not null,
  definition varchar(64)  not null,
  text_key   varchar(300) not null,
  primary key (case_id, number)
);

create table amt_audit (
  case_id    uuid         not null references amt_case (id),
  sequence   bigint       not null,
  at         timestamp with time zone not null,
  actor_kind varchar(20)  not null,
  actor_key  varchar(220) not null,
  acting_as  varchar(100) not null,
  action     varchar(100) not null,
  facts      text         not null,
  hash       varchar(64)  not null,
  primary key (case_id, sequence)
);

-- Personal payload hangs beside the chain and can be deleted without breaking it.
create table amt_audit_payload (
  case_id  uuid        not null references amt_case (id),
  sequence bigint      not null,
  salt     varchar(64) not null,
  payload  text        not null,
  primary key (case_id, sequence)
);

-- Denials are kept outside the case's chain and lock.
create table amt_denial (
  id         uuid         not null primary key,
  at         timestamp with time zone not null,
  actor_kind varchar(20)  not null,
  actor_key  varchar(220) not null,
  acting_as  varchar(100) not null,
  action     varchar(100) not null,
  target     varchar(100) not null
);

create table amt_case_link (
  from_case uuid        not null references amt_case (id),
  to_case   uuid        not null references amt_case (id),
  kind      varchar(20) not null,
  since     timestamp with time zone not null,
  primary key (from_case, to_case, kind)
);
