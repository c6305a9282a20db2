-- Rooms and devices, and who holds them when. Adds tables only, so cases under way are not touched.

-- One row for each thing that was ever reserved: whoever reserves locks it first, so that two never get the same time.
create table amt_resource (
  authority varchar(63) not null,
  resource  varchar(63) not null,
  primary key (authority, resource)
);

-- The time runs from begin_at to just before end_at. A released row holds nothing any more.
-- No foreign key: the first step of a new case may reserve, and the row of the case is written at the end of the same transaction.
create table amt_reservation (
  id          uuid        not null primary key,
  case_id     uuid        not null,
  authority   varchar(63) not null,
  resource    varchar(63) not null,
  begin_at    timestamp with time zone not null,
  end_at      timestamp with time zone not null,
  released_at timestamp with time zone
);
create index amt_reservation_by_time on amt_reservation (authority, resource, end_at, begin_at);
create index amt_reservation_by_case on amt_reservation (case_id);
