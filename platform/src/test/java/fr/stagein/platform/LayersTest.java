package fr.stagein.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import fr.stagein.testing.Layers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.RestController;

class LayersTest {

    @ParameterizedTest
    @ValueSource(
            classes = {
                OpensTransaction.class,
                AllTransactional.class,
                ByTemplate.class,
                HoldsSql.class,
                OldTemplate.class
            })
    void a_controller_opens_no_transaction_and_holds_no_sql(Class<?> sinner) {
        refuses(Layers.thinControllers(), sinner);
    }

    @ParameterizedTest
    @ValueSource(classes = {WrongValue.class, WrongStatus.class, WrongStep.Failed.class})
    void a_value_knows_no_framework(Class<?> sinner) {
        refuses(Layers.plainValues(), sinner);
    }

    @Test
    void a_value_may_state_its_bounds() {
        accepts(Layers.plainValues(), BoundedValue.class);
    }

    @ParameterizedTest
    @ValueSource(classes = {UseCaseWithSql.class, HoldsSql.class})
    void sql_outside_a_repository_is_found(Class<?> sinner) {
        refuses(Layers.sqlInRepositories(), sinner);
    }

    @ParameterizedTest
    @ValueSource(classes = {Shelf.class, Tables.class})
    void sql_in_a_repository_is_right(Class<?> keeper) {
        accepts(Layers.sqlInRepositories(), keeper);
    }

    private static void refuses(ArchRule rule, Class<?> sinner) {
        assertThatThrownBy(() -> rule.check(new ClassFileImporter().importClasses(sinner)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(sinner.getSimpleName());
    }

    private static void accepts(ArchRule rule, Class<?> one) {
        assertThatCode(() -> rule.allowEmptyShould(true).check(new ClassFileImporter().importClasses(one)))
                .doesNotThrowAnyException();
    }

    @RestController
    static class OpensTransaction {
        @Transactional
        void change() {}
    }

    @RestController
    @Transactional
    static class AllTransactional {}

    @RestController
    record ByTemplate(TransactionTemplate transaction) {}

    @RestController
    record HoldsSql(JdbcClient jdbc) {}

    @RestController
    record OldTemplate(JdbcTemplate jdbc) {}

    @Component
    record UseCaseWithSql(JdbcClient jdbc) {}

    @Repository
    record Shelf(JdbcClient jdbc) {}

    @Configuration
    static class Tables {
        int count(JdbcClient jdbc) {
            return jdbc.sql("select 1").query(Integer.class).single();
        }
    }
}
