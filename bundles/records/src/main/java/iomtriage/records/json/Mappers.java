package iomtriage.records.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.TypeFactory;
import com.fasterxml.jackson.databind.util.LRUMap;
import com.fasterxml.jackson.databind.util.LookupCache;

/**
 * Where mappers of JSON come from in a framework. What Jackson learns of classes it keeps for all mappers together, and so keeps
 * the classes of a bundle that was updated, and all bundles wired to it, for as long as Jackson's own bundle stays. A mapper
 * from here keeps that to itself.
 */
public final class Mappers {

    private static final int FIRST_TYPES = 16;
    private static final int MOST_TYPES = 200;

    private Mappers() {}

    public static JsonMapper.Builder builder() {
        return builder(new JsonFactory());
    }

    /** Of a factory with limits of its own. */
    public static JsonMapper.Builder builder(JsonFactory factory) {
        LookupCache<Object, JavaType> types = new LRUMap<>(FIRST_TYPES, MOST_TYPES);
        return JsonMapper.builder(factory)
                .typeFactory(TypeFactory.defaultInstance().withCache(types));
    }
}
