package fr.stagein.schools;

import static org.assertj.core.api.Assertions.assertThat;

import fr.stagein.events.SchoolId;
import fr.stagein.platform.personal.PersonalTable;
import fr.stagein.platform.personal.RetentionTable;
import fr.stagein.platform.vault.SealedColumn;
import fr.stagein.platform.vault.Vault;
import fr.stagein.testing.PersonalColumns;
import fr.stagein.testing.ServiceTest;
import fr.stagein.testing.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

@ServiceTest
@Import(Scene.class)
@TestPropertySource(
        properties = {"stagein.demo.load=true", "stagein.school.home-key=MDEyMzQ1Njc4OTAxMjM0NTY3ODkwMTIzNDU2Nzg5MDE="})
class PersonalColumnsTest {

    private static final String HEADERS =
            "Nom;Prénom;Date de naissance;Classe;Nom responsable 1;Tél. responsable 1;Nom responsable 2;Tél. responsable 2\n";

    @Autowired
    Scene scene;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Vault vault;

    @Autowired
    RetentionTable retention;

    @Autowired
    List<PersonalTable> tables;

    @Test
    void every_column_says_what_it_keeps_of_people() {
        assertThat(new PersonalColumns(jdbc, kinds()).wrongMarks()).isEmpty();
    }

    @Test
    void every_table_that_knows_somebody_can_be_read_for_them_and_erased() {
        assertThat(tables.stream().map(PersonalTable::name))
                .containsAll(new PersonalColumns(jdbc, kinds()).tablesAboutPeople());
        assertThat(tables.stream().filter(table -> table.export() != null).map(PersonalTable::kind))
                .allMatch(retention.of("school-service")::containsKey);
    }

    /** Copies go with what they are a copy of. */
    private Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(retention.of("school-service").keySet());
        kinds.add("copies");
        return kinds;
    }

    @Test
    void who_reads_the_database_alone_learns_no_birth_date_home_or_telephone_number() {
        SchoolId school = scene.aSchool();
        HttpHeaders head = Tokens.principal("head-" + school);
        applied(school, head, "Pouget;Remi;04/05/2012;3A;Anne Pouget;0612345678;Luc Pouget;\n");
        applied(school, head, "Pouget;Remi;04/05/2012;3A;Anne Pouget;0612345679;Luc Pouget;0553901234\n");
        scene.preview(school, head, HEADERS + "Queyroi;Noémie;05/06/2012;3A;Paul Queyroi;0612345670;;\n");

        assertThat(new PersonalColumns(jdbc, kinds())
                        .readableValues(
                                (value, table, column, row) -> vault.open(value, new SealedColumn(table, column), row)))
                .isEmpty();
    }

    private void applied(SchoolId school, HttpHeaders head, String line) {
        String id = scene.preview(school, head, HEADERS + line).get("id").asString();
        String path = "/api/schools/" + school + "/roster-imports/" + id + "/apply";
        scene.body(scene.call(HttpMethod.POST, path, head, Map.of()), 200);
    }
}
