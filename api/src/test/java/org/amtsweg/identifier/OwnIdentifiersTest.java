package org.amtsweg.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The identifiers of Amtsweg itself. */
@SuppressWarnings("UnusedMethod") // the sources of parameters
class OwnIdentifiersTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String UUID_TEXT = "123e4567-e89b-42d3-a456-426614174000";

    record Drawn(String name, Supplier<Object> random, Function<String, Object> parse) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Drawn> drawn() {
        return List.of(
                new Drawn("ActionId", ActionId::random, ActionId::parse),
                new Drawn("CaseId", CaseId::random, CaseId::parse),
                new Drawn("DocumentId", DocumentId::random, DocumentId::parse),
                new Drawn("DraftId", DraftId::random, DraftId::parse),
                new Drawn("MessageId", MessageId::random, MessageId::parse),
                new Drawn("PaymentId", PaymentId::random, PaymentId::parse),
                new Drawn("TaskId", TaskId::random, TaskId::parse));
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void areRandomAndComeBackFromTextAndJson(Drawn type) throws Exception {
        Object id = type.random().get();

        assertThat(id).isNotEqualTo(type.random().get());
        assertThat(type.parse().apply(id.toString())).isEqualTo(id);
        assertThat(JSON.readValue(JSON.writeValueAsString(id), id.getClass())).isEqualTo(id);
        assertThat(type.parse().apply(UUID_TEXT)).hasToString(UUID_TEXT);
    }

    @ParameterizedTest
    @MethodSource("drawn")
    void refuseOtherTextsWithoutRepeatingThem(Drawn type) {
        for (String text : List.of("", "1-1-1-1-1", UUID_TEXT + "0", UUID_TEXT.replace('-', '_'))) {
            assertThatThrownBy(() -> type.parse().apply(text))
                    .isInstanceOfSatisfying(
                            IdentifierFormatException.class,
                            e -> assertThat(e.code()).isEmpty())
                    .hasMessage(type + " must be a UUID such as 123e4567-e89b-42d3-a456-426614174000");
        }
    }

    @Test
    void namesAreKeptAsTheyAreAndCheckedAlike() throws Exception {
        assertThat(AuthorityId.parse(" musterstadt "))
                .isEqualTo(new AuthorityId("musterstadt"))
                .hasToString("musterstadt");
        assertThat(UnitId.parse("32.1")).isEqualTo(new UnitId("32.1")).hasToString("32.1");
        assertThat(CaseworkerId.parse("Sabine.S@amt"))
                .isEqualTo(new CaseworkerId("Sabine.S@amt"))
                .hasToString("Sabine.S@amt");
        assertThat(JSON.readValue("\"musterstadt\"", AuthorityId.class)).isEqualTo(AuthorityId.parse("musterstadt"));
        assertThat(AuthorityId.isValid("musterstadt")).isTrue();
        assertThat(AuthorityId.isValid("m")).isFalse();
        assertThat(UnitId.isValid("3")).isTrue();
        assertThat(UnitId.isValid("Amt 3")).isFalse();
        assertThat(ResourceId.parse(" laser_2.a "))
                .isEqualTo(new ResourceId("laser_2.a"))
                .hasToString("laser_2.a");
        assertThat(ResourceId.isValid("saal")).isTrue();
        assertThat(ResourceId.isValid("Saal")).isFalse();
        assertThat(CaseworkerId.isValid("s")).isTrue();
        assertThat(CaseworkerId.isValid("s s")).isFalse();
        assertThatThrownBy(() -> AuthorityId.parse("Stadt X"))
                .isInstanceOf(IdentifierFormatException.class)
                .hasMessageNotContaining("Stadt X");
    }

    @Test
    void accountsAreMaskedAndSayWhoseTheyAre() throws Exception {
        AccountId account = AccountId.bundId("BUNDIDSIM-U01");

        assertThat(account).hasToString("bundid:***");
        assertThat(account.fullValue()).isEqualTo("bundid:BUNDIDSIM-U01");
        assertThat(AccountId.parse("organisation:47:11")).isEqualTo(AccountId.organisation("47:11"));
        assertThat(JSON.readValue(JSON.writeValueAsString(account), AccountId.class))
                .isEqualTo(account);
        for (String text : List.of("BUNDIDSIM-U01", "bundid:", ":x", "other:x", "bundid:a b")) {
            assertThatThrownBy(() -> AccountId.parse(text)).isInstanceOf(IdentifierFormatException.class);
        }
    }
}
