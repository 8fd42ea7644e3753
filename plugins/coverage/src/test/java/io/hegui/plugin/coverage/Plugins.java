package io.hegui.plugin.coverage;

import io.hegui.plugin.bank.BankPlugin;
import io.hegui.plugin.common.CommonPlugin;
import io.hegui.plugin.consumerfinance.ConsumerFinancePlugin;
import io.hegui.plugin.microlender.MicrolenderPlugin;
import io.hegui.plugin.p2p.P2pPlugin;
import io.hegui.plugin.servicedesk.ServiceDeskPlugin;
import io.hegui.plugin.trust.TrustPlugin;
import io.hegui.sdk.testkit.DatasetTester;
import java.nio.file.Path;

/** All plugins together, as a gateway loads them. */
final class Plugins {
    private static final String CONFIG = "hegui.config";

    private Plugins() {}

    /** The same under another configuration. */
    static DatasetTester testerIn(Path config) {
        String usual = System.getProperty(CONFIG);
        System.setProperty(CONFIG, config.toString());
        try {
            return tester();
        } finally {
            System.setProperty(CONFIG, usual);
        }
    }

    static DatasetTester tester() {
        return DatasetTester.of(
                        new CommonPlugin(),
                        new MicrolenderPlugin(),
                        new BankPlugin(),
                        new TrustPlugin(),
                        new ConsumerFinancePlugin(),
                        new ServiceDeskPlugin(),
                        new P2pPlugin())
                .in("990000");
    }
}
