package fr.stagein.offers.trades;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class TradeController {

    private final Trades trades;

    TradeController(Trades trades) {
        this.trades = trades;
    }

    @GetMapping("/api/trades")
    List<Trade> trades() {
        return trades.all();
    }
}
