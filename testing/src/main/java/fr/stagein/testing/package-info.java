/**
 * What tests stand on: the real Postgres and Kafka, and tokens of every role.
 *
 * <pre>{@code
 * @ServiceTest
 * class OffersTest {
 *     @Autowired MockMvcTester http;
 *
 *     @Test
 *     void a_company_sees_its_own_offers() {
 *         assertThat(http.get().uri("/api/companies/mine").headers(Tokens.company("account-1")))
 *                 .hasStatusOk();
 *     }
 * }
 * }</pre>
 */
@NullMarked
package fr.stagein.testing;

import org.jspecify.annotations.NullMarked;
