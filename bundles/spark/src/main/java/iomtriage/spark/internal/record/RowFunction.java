package iomtriage.spark.internal.record;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.objects.Invoke;
import org.apache.spark.sql.classic.ExpressionUtils$;
import org.apache.spark.sql.types.AbstractDataType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.ObjectType;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Calls of functions that take and give values as Spark itself keeps them, so that none is made into an object and back. Each task
 * has a copy of its own, which no other thread uses. Called once for each row: not deterministic by name, so that no condition on what it
 * gives is worked out by calling it a second time.
 */
public final class RowFunction {

    private RowFunction() {}

    /** @param function serializable */
    public static Column call(Function<?, ?> function, DataType result, Column argument) {
        return call(Function.class, function, result, argument);
    }

    /** @param function serializable */
    public static Column call(BiFunction<?, ?, ?> function, DataType result, Column first, Column second) {
        return call(BiFunction.class, function, result, first, second);
    }

    /**
     * A call in a query.
     *
     * @param function serializable
     * @param types what the function takes, to which arguments are brought where that can be done
     */
    public static Expression call(
            BiFunction<?, ?, ?> function, DataType result, Seq<Expression> arguments, List<AbstractDataType> types) {
        return expression(BiFunction.class, function, result, arguments, types);
    }

    /**
     * A call in a query.
     *
     * @param function serializable
     * @param types what the function takes, to which arguments are brought where that can be done
     */
    public static Expression call(
            Function<?, ?> function, DataType result, Seq<Expression> arguments, List<AbstractDataType> types) {
        return expression(Function.class, function, result, arguments, types);
    }

    private static Column call(Class<?> type, Object function, DataType result, Column... arguments) {
        List<Expression> given = Arrays.stream(arguments)
                .map(ExpressionUtils$.MODULE$::expression)
                .toList();
        return ExpressionUtils$.MODULE$.column(expression(type, function, result, seq(given), List.of()));
    }

    private static Expression expression(
            Class<?> type, Object function, DataType result, Seq<Expression> arguments, List<AbstractDataType> types) {
        if (!(function instanceof Serializable)) {
            throw new IllegalArgumentException("It cannot travel to an executor.");
        }
        Literal target = new Literal(function, new ObjectType(type));
        return new Invoke(target, "apply", result, arguments, seq(types), false, true, false);
    }

    private static <T> Seq<T> seq(List<T> all) {
        return CollectionConverters.asScala(all).toSeq();
    }
}
