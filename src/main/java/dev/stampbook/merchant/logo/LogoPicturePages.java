package dev.stampbook.merchant.logo;

import dev.stampbook.merchant.Merchants;
import dev.stampbook.platform.IdKind;
import dev.stampbook.platform.MerchantId;
import dev.stampbook.platform.NotFound;
import dev.stampbook.platform.PublicId;
import dev.stampbook.platform.database.Transactions;
import dev.stampbook.platform.picture.Bitmap;
import java.awt.Color;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.ConcurrentLruCache;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/// Shows logos to anybody: browsers, and Google, which fetches what it puts on cards. One that its
/// merchant has no more is not there.
@Controller
class LogoPicturePages {

    /// What Google asks for, and the part of a square that no circle cuts off.
    private static final int SQUARE = 660;

    private static final double OF_A_CIRCLE = 0.7;
    private static final int KEPT_MAX = 50;

    private final Merchants merchants;
    private final Logos logos;
    private final Transactions transactions;
    private final ConcurrentLruCache<Logo, byte[]> squares =
            new ConcurrentLruCache<>(KEPT_MAX, LogoPicturePages::square);

    LogoPicturePages(Merchants merchants, Logos logos, Transactions transactions) {
        this.merchants = merchants;
        this.logos = logos;
        this.transactions = transactions;
    }

    /// As it was brought, but for what could not be seen.
    @GetMapping("/logo/{merchant}/{logo}.png")
    ResponseEntity<byte[]> show(@PathVariable String merchant, @PathVariable String logo) {
        return answer(merchant, logo, Logo::png);
    }

    /// In the middle of a white square.
    @GetMapping("/logo/{merchant}/{logo}/square.png")
    ResponseEntity<byte[]> showSquare(@PathVariable String merchant, @PathVariable String logo) {
        return answer(merchant, logo, squares::get);
    }

    private ResponseEntity<byte[]> answer(
            String merchant, String logo, Function<Logo, byte[]> drawing) {
        var of = MerchantId.parse(merchant).orElseThrow(LogoPicturePages::absent);
        var id = PublicId.parse(IdKind.LOGO, logo).orElseThrow(LogoPicturePages::absent);
        var found =
                transactions
                        .reading(of, () -> merchants.find(of).flatMap(logos::of))
                        .filter(now -> now.id().equals(id))
                        .orElseThrow(LogoPicturePages::absent);
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(drawing.apply(found));
    }

    private static NotFound absent() {
        return new NotFound("logo");
    }

    private static byte[] square(Logo logo) {
        return Bitmap.read(logo.png()).on(Color.WHITE, SQUARE, SQUARE, OF_A_CIRCLE).png();
    }
}
