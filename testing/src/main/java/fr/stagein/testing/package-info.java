/**
 * What tests stand on: the real Postgres and Kafka, and tokens of every role.
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
