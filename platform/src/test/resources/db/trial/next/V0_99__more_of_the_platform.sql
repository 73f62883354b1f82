create table more (id int primary key);
