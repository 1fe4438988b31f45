package dev.stampbook.wallet.desk;

import dev.stampbook.merchant.desk.Desk;
import dev.stampbook.merchant.desk.Turn;
import dev.stampbook.platform.Actor.Right;
import dev.stampbook.platform.InvalidInput;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.page.Mistakes;
import dev.stampbook.platform.page.Page;
import dev.stampbook.platform.web.BodyMax;
import dev.stampbook.platform.web.TurnedAway;
import dev.stampbook.platform.web.upload.SentFile;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Certificates and keys for wallets, for owners. None of them is ever shown again.
@Controller
class WalletPages {

    static final String PATH = "/desk/wallets";

    /// Some ten times what such files have.
    private static final long FILE_MAX = 64L * 1024;

    private final List<WalletKeys> wallets;
    private final Transactions transactions;

    WalletPages(List<WalletKeys> wallets, Transactions transactions) {
        this.wallets = List.copyOf(wallets);
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    Page list(Desk desk) {
        return page(desk.require(Right.KEYS), Map.of(), Mistakes.none());
    }

    @PostMapping(PATH + "/{wallet}")
    @BodyMax(FILE_MAX)
    Object create(
            Desk desk,
            @PathVariable String wallet,
            @RequestParam Map<String, String> sent,
            SentFile upload)
            throws IOException {
        desk.require(Right.KEYS);
        var keys =
                wallets.stream()
                        .filter(one -> one.name().equals(wallet))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("wallet"));
        try {
            return onward(desk, keys, sent, bytes(keys, upload));
        } catch (InvalidInput invalid) {
            return page(desk, sent, desk.mistakes(invalid));
        } catch (TurnedAway away) {
            return wrong(desk, keys, sent, desk.said(away.refused()));
        }
    }

    private static byte[] bytes(WalletKeys keys, SentFile upload) throws IOException {
        if (upload.empty()) {
            throw new InvalidInput(keys.file(), "desk.no_file");
        }
        try (var file = upload.open()) {
            return file.readAllBytes();
        }
    }

    private Object onward(Desk desk, WalletKeys keys, Map<String, String> sent, byte[] file) {
        return switch (keys.bring(desk, sent, file)) {
            case Turn.Done(var onward) -> onward;
            case Turn.No(var said) -> wrong(desk, keys, sent, said);
        };
    }

    /// Whatever is wrong with a file is said at its field.
    private Page wrong(Desk desk, WalletKeys keys, Map<String, String> sent, String said) {
        var title = desk.words().say("form.mistakes", "count", 1);
        var mistake = new Mistakes.Mistake(keys.file(), said);
        return page(desk, sent, new Mistakes(title, List.of(mistake)));
    }

    private Page page(Desk desk, Map<String, String> sent, Mistakes mistakes) {
        var entries =
                transactions.reading(
                        desk.id(),
                        () ->
                                wallets.stream()
                                        .map(keys -> entry(desk, keys, sent, mistakes))
                                        .toList());
        var title = desk.words().say("wallets.title");
        var frame = desk.frame(title, List.of("file"), List.of("file-field"));
        var page = new WalletsPage(frame, entries, mistakes);
        return new Page("wallet/keys", page, mistakes.all().isEmpty() ? 200 : 422);
    }

    private static WalletsPage.Entry entry(
            Desk desk, WalletKeys keys, Map<String, String> sent, Mistakes mistakes) {
        return new WalletsPage.Entry(keys.panel(desk, sent, mistakes), PATH + "/" + keys.name());
    }
}
