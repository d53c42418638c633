#pragma once

#include "base/result.h"

#include <memory>
#include <nlohmann/json.hpp>

namespace kagami {

/// The published JSON Schema of case-json (resources/schema/case-json.schema.json), ready to check with.
/// Compiling it takes about a millisecond; checking keeps the patterns it has met. One thread at a time.
class DocumentSchema {
public:
    enum class Part : quint8 { Document, Item, Claim };

    DocumentSchema();
    ~DocumentSchema();
    DocumentSchema(const DocumentSchema&) = delete;
    DocumentSchema& operator=(const DocumentSchema&) = delete;

    /// Checks one part of a document. `pointer` is where it stands, "/claims/7".
    /// Errors: Invalid with the JSON pointer of the place, and what the schema says is expected there.
    [[nodiscard]] Status check(Part part, const nlohmann::json& value, const QString& pointer);

private:
    struct Compiled;
    std::unique_ptr<Compiled> m_compiled;
};

} // namespace kagami
