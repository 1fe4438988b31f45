package dev.stampbook.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stampbook.platform.MerchantId;
import dev.stampbook.testing.DoorTest;
import dev.stampbook.testing.Fixtures;
import dev.stampbook.testing.Shops;
import dev.stampbook.testing.TestDatabase;
import dev.stampbook.testing.Till;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/// Staff and keys at the doors for other systems.
@DoorTest
class AccessDoorsTest {

    private final Shops shops;
    private final Shops.Shop shop;
    private final Till till;
    private final TestDatabase database;

    AccessDoorsTest(Shops shops, Fixtures fixtures) {
        this.database = fixtures.database();
        this.shops = shops;
        this.shop = shops.open();
        this.till = shop.till();
    }

    @Test
    void aLoginIsTakenOnce() {
        till.post("/api/v1/staff", mira(shop.location())).expect(201);

        till.post("/api/v1/staff", mira(shop.location())).expect(409, "login_taken");
    }

    @Test
    void nobodyWorksAtAnotherBusiness() {
        till.post("/api/v1/staff", mira(shops.open().location())).expect(404, "not_found");
        till.post("/api/v1/staff", mira("the harbour")).expect(404, "not_found");
    }

    @Test
    void noKeyActsForSomebodyElsesStaff() {
        var foreign = shops.open().counter().id();
        var key = Map.of("name", "Till 2", "staff", foreign, "scopes", List.of("read"));

        till.post("/api/v1/api-keys", key).expect(404, "not_found");
    }

    @Test
    void aBusinessKeepsItsLastOwner() {
        var owner = "";
        for (var member : till.get("/api/v1/staff").expect(200).json().at("/data")) {
            owner = member.at("/role").asString().equals("owner") ? id(member) : owner;
        }

        till.patch("/api/v1/staff/" + owner, Map.of("disabled", true)).expect(409, "last_owner");
    }

    /// The owners are held while somebody else is changed, so that one always stays.
    @Test
    void changingOneMemberWritesNoOther() {
        var mira = till.post("/api/v1/staff", mira(shop.location())).expect(201).text("/id");
        var before = writes();

        till.patch("/api/v1/staff/" + mira, Map.of("location", shops.open().location()))
                .expect(404, "not_found");
        assertThat(writes()).isEqualTo(before);
        till.patch("/api/v1/staff/" + mira, Map.of("name", "Mira M.")).expect(200);

        assertThat(writes()).hasSameSizeAs(before).filteredOn(before::contains).hasSize(2);
    }

    /// Which transaction wrote each member last.
    private List<String> writes() {
        return JdbcClient.create(database.superuser())
                .sql("select id || ' ' || xmin from staff_member where merchant_id = :merchant")
                .param("merchant", MerchantId.parse(shop.merchant()).orElseThrow().value())
                .query(String.class)
                .list();
    }

    @Test
    void aRevokedKeyIsRefusedAtOnce() {
        var key = Map.of("name", "T", "staff", shop.counter().id(), "scopes", List.of("read"));
        var made = till.post("/api/v1/api-keys", key).expect(201);
        var other = new Till(till.address(), made.text("/key"));
        other.get("/api/v1/locations").expect(200);

        till.delete("/api/v1/api-keys/" + made.text("/id")).expect(204);

        other.get("/api/v1/locations").expect(401, "unauthorized");
    }

    @Test
    void theOperatorIsToldOfNoMerchantThatIsNotThere() {
        var nobody = "/api/v1/merchants/mer_" + "0".repeat(26);

        shops.operator().get(nobody).expect(404, "not_found");
        shops.operator().patch(nobody, Map.of("suspended", true)).expect(404, "not_found");
    }

    @Test
    void showsNoSecretTwice() {
        var keys = till.get("/api/v1/api-keys").expect(200);

        assertThat(keys.body()).doesNotContain(till.bearer());
        assertThat(keys.json().at("/data/0").has("key")).isFalse();
    }

    private static String id(JsonNode member) {
        return member.at("/id").asString();
    }

    private static Map<String, String> mira(String location) {
        return Map.of("name", "Mira", "login", "mira", "location", location);
    }
}
