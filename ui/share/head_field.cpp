#include "ui/share/head_field.h"

#include "ui/share/bundle_opener.h"
#include "ui/share/share_door.h"
#include "ui/theme/theme.h"
#include "workspace/job.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace kagami {

HeadField::HeadField(KeyFolder keys, ItemId caseId, QString folder, QWidget* parent)
    : QWidget(parent)
    , m_keys(std::move(keys))
    , m_caseId(caseId)
    , m_folder(std::move(folder))
    , m_edit(new QLineEdit)
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(themePx(6));
    m_edit->setPlaceholderText(tr("64 digits: paste them from your colleague's window"));
    m_edit->setToolTip(tr("A click on the head at the bottom of your colleague's window copies it."));
    m_edit->setAccessibleName(tr("Head of your colleague's copy"));
    auto* fromFile = new QPushButton(tr("From a file…"));
    fromFile->setAutoDefault(false);
    fromFile->setToolTip(tr("A copy of the case, or a bundle, that your colleague has sent"));
    row->addWidget(m_edit, 1);
    row->addWidget(fromFile);
    setFocusProxy(m_edit);
    connect(m_edit, &QLineEdit::textChanged, this, &HeadField::changed);
    connect(fromFile, &QPushButton::clicked, this, &HeadField::chooseFile);
}

std::optional<Digest> HeadField::head() const
{
    return Digest::parse(m_edit->text().trimmed());
}

void HeadField::chooseFile()
{
    auto* dialog = new QFileDialog(this, tr("A file of your colleague's"), m_folder);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Cases and bundles (*.kagami *.kbundle)"));
    connect(dialog, &QFileDialog::fileSelected, this, &HeadField::readFile);
    dialog->open();
}

void HeadField::readFile(const QString& path)
{
    m_folder = QFileInfo(path).absolutePath();
    ShareDoor::takes(path) ? readBundle(path) : readCase(path);
}

void HeadField::readBundle(const QString& path)
{
    const Result<BundleHeader> header = BundleReader::look(path);
    if (!header) {
        emit failed(header.error());
        return;
    }
    auto* opener = new BundleOpener(path, *header, m_keys, {}, window());
    opener->setAttribute(Qt::WA_DeleteOnClose);
    connect(opener, &BundleOpener::opened, this, [this](const BundleOpener::Bundle& bundle) {
        take(bundle->manifest().head, bundle->caseId(), bundle->path());
    });
    opener->open();
}

void HeadField::readCase(const QString& path)
{
    using Found = std::pair<Digest, ItemId>;
    runJob<Found>(
        this,
        [path](QPromise<Result<Found>>&) -> Result<Found> {
            const auto file = CaseFile::open(path, OpenMode::ReadOnly);
            if (!file)
                return tl::unexpected(file.error());
            const Item* root = (*file)->state().root();
            return Found((*file)->ledger().head(), root ? root->id : ItemId());
        },
        [this, path](const Result<Found>& found) {
            if (found)
                take(found->first, found->second, path);
            else
                emit failed(found.error());
        });
}

void HeadField::take(const Digest& head, ItemId of, const QString& path)
{
    if (of == m_caseId)
        return m_edit->setText(head.toHex());
    emit failed({ErrorKind::Invalid, tr("This file belongs to another case."), path,
        tr("Choose one that your colleague has made of this case."), {}});
}

} // namespace kagami
