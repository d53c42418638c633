#pragma once

#include "attack/catalogue.h"

#include <QByteArray>
#include <QList>

namespace kagami {

/// Reads the tables of resources/attack (the form is in the README.md there).
class CatalogueReader {
public:
    /// Errors: Corrupt, `where` is "line N".
    [[nodiscard]] static Result<std::shared_ptr<const Catalogue>> read(QByteArrayView table);

private:
    using Fields = std::span<const QByteArrayView>;

    [[nodiscard]] Status readHeader(Fields fields);
    [[nodiscard]] Status readRow(Fields fields);
    [[nodiscard]] Status addTechnique(Fields fields);
    void addGroup(Fields fields);
    void addSoftware(Fields fields);
    void finish();

    std::shared_ptr<Catalogue> m_catalogue = std::make_shared<Catalogue>();
};

} // namespace kagami
