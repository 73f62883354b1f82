/**
 * What tests of all modules share: the real Postgres and Kafka, tokens of every role, rules for the code.
 *
 * <pre>{@code
 * @ServiceTest
 * class OffersTest {
 *     @Autowired Calls calls;
 *
 *     @Test
 *     void a_company_sees_its_own_offers() {
 *         assertThat(calls.get("/api/companies/mine", Tokens.company("account-1"))).hasStatusOk();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package fr.stagein.testing;

import org.jspecify.annotations.NullMarked;
