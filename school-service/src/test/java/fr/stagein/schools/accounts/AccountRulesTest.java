package fr.stagein.schools.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AccountRulesTest {

    @ParameterizedTest
    @MethodSource("fr.stagein.schools.accounts.AccountExamples#names")
    void a_name_is_told_in_a_form_that_keycloak_takes(String kept, String told) {
        assertThat(AccountRules.nameFor(kept)).isEqualTo(told);
    }

    @Test
    void an_address_with_an_account_and_one_without() {
        assertThat(AccountExamples.taken()).allMatch(AccountRules::takesAddress);
        assertThat(AccountExamples.refused()).noneMatch(AccountRules::takesAddress);
        assertThat(AccountExamples.refusedByUsAlone()).noneMatch(AccountRules::takesAddress);
    }

    @Test
    void a_username_is_the_address_or_its_number() {
        assertThat(AccountRules.usernameFor("claire.b+ecole@famille.example"))
                .isEqualTo("claire.b+ecole@famille.example");
        assertThat(AccountRules.usernameFor("k'x@famille.example"))
                .matches("[0-9a-f-]{36}")
                .isEqualTo(AccountRules.usernameFor("k'x@famille.example"))
                .isNotEqualTo(AccountRules.usernameFor("k`x@famille.example"));
    }
}
