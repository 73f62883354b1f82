package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.testing.Migrations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The platform's own migrations, and what each service's test of its migrations finds. */
class MigrationsTest {

    @TempDir
    Path folder;

    @Test
    void each_migration_of_the_platform_leaves_the_release_before_it_running() {
        assertThat(Migrations.wrong(Path.of("src/main/resources/db/platform"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "alter table offer drop column clothing;",
                "drop table offer_again;",
                "alter table offer rename column food to meals;",
                "alter table offer alter column food set not null;",
                "alter table offer\n    alter column food type varchar(20);",
                "alter table offer add column canteen text, add column meals text not null;"
            })
    void what_takes_away_or_asks_for_something_new_is_found(String statement) throws IOException {
        write("V100__meals.sql", "-- What is eaten.\n" + statement);

        assertThat(Migrations.wrong(folder))
                .singleElement()
                .asString()
                .startsWith("V100__meals.sql stops the release before: \"")
                .contains("-- Contract:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create table meal (id uuid primary key, name text not null);",
                "alter table offer add column meals text;",
                "alter table offer add column meals text not null default 'none', add column meal_count int;",
                "alter table offer add column size numeric(4, 1) not null default 0;",
                "alter table offer alter column food drop not null;",
                "alter table offer drop constraint offer_check, add constraint offer_check check (day_start < day_end);",
                "-- Nothing is renamed: drop table comes later.\ncreate index offer_by_food on offer (food);",
                "-- Contract: food is unused since v0.2.0\nalter table offer drop column food;"
            })
    void what_adds_or_loosens_is_good_and_what_no_release_uses_may_go(String text) throws IOException {
        write("V100__meals.sql", text);

        assertThat(Migrations.wrong(folder)).isEmpty();
    }

    @Test
    void a_file_has_a_number_and_says_what_it_is_about() throws IOException {
        write("V101.sql", "");
        write("V102__Meals-of-offers.sql", "");

        assertThat(Migrations.wrong(folder)).hasSize(2).allMatch(line -> line.contains("has to be called"));
    }

    @Test
    void the_baseline_came_before_every_release() throws IOException {
        write("V1__offers.sql", "drop table offer;");
        write("V0_2__platform.sql", "drop table outbox_record;");
        write("V0_3__platform.sql", "drop table outbox_record;");

        assertThat(Migrations.wrong(folder)).singleElement().asString().startsWith("V0_3__platform.sql");
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
