package org.tallystick;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * A sale on credit as tills in Java keep it in Derby, to measure against: a receipt with three lines and a payment, the
 * customer's account and the stock of what was sold, in one transaction. It decides nothing, proves nothing and knows
 * no paper.
 */
final class TillInDerby implements AutoCloseable {
    private static final int GOODS = 500;
    private static final int LINES = 3;
    private static final byte[] ROW = new byte[900];

    private final Connection connection;
    private final PreparedStatement row;
    private final PreparedStatement receipt;
    private final PreparedStatement line;
    private final PreparedStatement payment;
    private final PreparedStatement account;
    private final PreparedStatement stock;
    private long number;

    TillInDerby(Path folder, int customers) throws SQLException {
        System.setProperty(
                "derby.stream.error.file", folder.resolveSibling("derby.log").toString());
        connection = DriverManager.getConnection("jdbc:derby:" + folder + ";create=true", new Properties());
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            for (String table : List.of(
                    "one_row (id bigint primary key, body varchar(1000) for bit data)",
                    "receipt (id bigint primary key, customer int not null, cashier varchar(30), sold_at timestamp)",
                    "line (receipt bigint, nth int, product int, quantity int, cents bigint, primary key (receipt,"
                            + " nth))",
                    "payment (receipt bigint primary key, method varchar(20), cents bigint)",
                    "account (customer int primary key, owed bigint not null)",
                    "stock (product int primary key, left_over int not null)")) {
                statement.execute("create table " + table);
            }
            statement.execute("create index receipts_of on receipt (customer)");
            for (int i = 0; i < customers; i++) {
                statement.execute("insert into account values (%d, 0)".formatted(i));
            }
            for (int i = 0; i < GOODS; i++) {
                statement.execute("insert into stock values (%d, 100000)".formatted(i));
            }
        }
        connection.commit();
        row = connection.prepareStatement("insert into one_row values (?, ?)");
        receipt = connection.prepareStatement("insert into receipt values (?, ?, 'Ana', current_timestamp)");
        line = connection.prepareStatement("insert into line values (?, ?, ?, 1, 25)");
        payment = connection.prepareStatement("insert into payment values (?, 'account', 75)");
        account = connection.prepareStatement("update account set owed = owed + 75 where customer = ?");
        stock = connection.prepareStatement("update stock set left_over = left_over - 1 where product = ?");
    }

    /** The unit in which other figures are told. */
    void commitOneRow() throws SQLException {
        row.setLong(1, ++number);
        row.setBytes(2, ROW);
        row.executeUpdate();
        connection.commit();
    }

    void sell(int customer) throws SQLException {
        number++;
        List<Integer> goods = new ArrayList<>();
        for (int nth = 0; nth < LINES; nth++) {
            goods.add((int) ((number + 7L * nth) % GOODS));
        }
        receipt.setLong(1, number);
        receipt.setInt(2, customer);
        receipt.executeUpdate();
        for (int nth = 0; nth < LINES; nth++) {
            line.setLong(1, number);
            line.setInt(2, nth);
            line.setInt(3, goods.get(nth));
            line.executeUpdate();
        }
        payment.setLong(1, number);
        payment.executeUpdate();
        account.setInt(1, customer);
        account.executeUpdate();
        for (int product : goods) {
            stock.setInt(1, product);
            stock.executeUpdate();
        }
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
