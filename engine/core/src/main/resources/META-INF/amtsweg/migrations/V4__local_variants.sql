-- The local variant a case began with: the name of its folder and the beginning of its hash; its content lies in amt_folder.

alter table amt_case add column variant varchar(150);
