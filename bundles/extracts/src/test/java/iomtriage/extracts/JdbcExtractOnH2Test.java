package iomtriage.extracts;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class JdbcExtractOnH2Test extends JdbcExtractContract {

    private static int databases;

    @Override
    DataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:extract" + databases++ + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    @Override
    String noteColumn() {
        return "NOTE";
    }
}
