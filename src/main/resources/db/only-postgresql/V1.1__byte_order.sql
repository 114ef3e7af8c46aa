-- Slugs are in the order of their bytes, as in H2, whatever language the database was made for.
alter table server alter column slug type varchar(120) collate "C";
